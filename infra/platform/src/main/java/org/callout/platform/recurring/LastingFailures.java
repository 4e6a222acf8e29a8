package org.callout.platform.recurring;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells of failures of work that is tried again by itself. One that passes, such as a turn cut off by the stop, is nobody's
 * business; one of whose kind there are several within a minute is warned of, once a minute. Thread-safe.
 */
public final class LastingFailures {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Logger log;
    private final Map<Class<?>, Duration> seen = new HashMap<>();
    private final Map<Class<?>, Duration> told = new HashMap<>();

    /** @param log of whoever does the work */
    public LastingFailures(Logger log) {
        this.log = log;
    }

    /**
     * Does the work, or notes why it could not be done; never fails, so that whatever comes after it goes on.
     *
     * @param notDone what to say of a failure, as in: progress not watched
     */
    public Uni<Void> outlive(String notDone, Supplier<Uni<?>> work) {
        return Uni.createFrom()
                .deferred(() -> work.get().replaceWithVoid())
                .onFailure()
                .invoke(failure -> note(notDone, failure))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Does the work for one after the other, and never fails: what goes wrong for one keeps nobody from the others.
     *
     * @param notDone what to say of a failure, as in: alarms not judged callout=
     */
    public <T> Uni<Void> outliveEach(Iterable<T> all, Function<T, String> notDone, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> outlive(notDone.apply(one), () -> work.apply(one)))
                .collect()
                .last();
    }

    private void note(String notDone, Throwable failure) {
        if (isToBeTold(failure, Duration.ofNanos(System.nanoTime()))) {
            log.warnf(failure, "%s again and again, it goes on being tried", notDone);
        } else {
            log.debugf("%s, will be tried again: %s", notDone, failure);
        }
    }

    /** @param now since any fixed moment */
    synchronized boolean isToBeTold(Throwable failure, Duration now) {
        Class<?> kind = failure.getClass();
        boolean lasts = isRecent(seen.put(kind, now), now);
        if (!lasts || isRecent(told.get(kind), now)) return false;
        told.put(kind, now);
        return true;
    }

    private static boolean isRecent(@Nullable Duration then, Duration now) {
        return then != null && now.minus(then).compareTo(A_WHILE) < 0;
    }
}
