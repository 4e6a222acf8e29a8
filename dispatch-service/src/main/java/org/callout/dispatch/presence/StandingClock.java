package org.callout.dispatch.presence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Flips what changes by the clock alone: hours on duty, places, ends of pauses, memberships and qualifications. Runs in every replica; the
 * rows that one has locked are skipped by the others.
 */
@ApplicationScoped
class StandingClock {

    private static final Logger LOG = Logger.getLogger(StandingClock.class);

    private static final int ROWS_AT_ONCE = 500;

    /** A fix without a profile belongs to somebody whose profile is late, or who has been erased. */
    private static final Duration UNKNOWN_KEPT = Duration.ofHours(1);

    /** A plan that was made before somebody left may still be written down. */
    private static final Duration PLANS_WRITTEN = Duration.ofMinutes(1);

    private final PresenceStore store;
    private final ErasedNames erasedNames;
    private final Clock clock;

    StandingClock(PresenceStore store, ErasedNames erasedNames, Clock clock) {
        this.store = store;
        this.erasedNames = erasedNames;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> refreshDue() {
        return triedAgainNextTime(refreshUntilNoneIsDue(clock.instant()));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetUnknown() {
        return triedAgainNextTime(store.forgetUnknownBefore(clock.instant().minus(UNKNOWN_KEPT)));
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeOutNames() {
        return triedAgainNextTime(takeOutUntilNoneIsLeft(clock.instant().minus(PLANS_WRITTEN)));
    }

    private Uni<Void> takeOutUntilNoneIsLeft(Instant before) {
        return erasedNames
                .takeOutOne(before)
                .flatMap(found -> found
                        ? takeOutUntilNoneIsLeft(before)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> refreshUntilNoneIsDue(Instant now) {
        return store.refreshDue(now, ROWS_AT_ONCE)
                .flatMap(refreshed ->
                        refreshed < ROWS_AT_ONCE ? Uni.createFrom().voidItem() : refreshUntilNoneIsDue(now));
    }

    /** A database that is away is nothing to shout about every second: health tells. */
    private static Uni<Void> triedAgainNextTime(Uni<?> work) {
        return work.onFailure()
                .invoke(failure -> LOG.debugf("standing not refreshed: %s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
