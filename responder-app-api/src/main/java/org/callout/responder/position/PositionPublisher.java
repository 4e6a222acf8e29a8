package org.callout.responder.position;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Puts fixes straight on their topic: they are many, short-lived and replaced by the next, so no outbox keeps them, and nothing
 * stands between them and the producer. CloudEvents 1.0 in binary mode.
 */
@ApplicationScoped
class PositionPublisher {

    /** The phone sends the next fix anyway; it must not wait for this one. */
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /** A broker is tried anew for so long: the first fix of all comes before anybody knows where the topic is. */
    private static final Duration TRIED_FOR = Duration.ofMillis(1_900);

    private static final Duration AGAIN_AFTER = Duration.ofMillis(50);

    private final LeavingFixes leaving;
    private final RecentFixes recent;

    PositionPublisher(LeavingFixes leaving, RecentFixes recent) {
        this.leaving = leaving;
        this.recent = recent;
    }

    /** The broker has not acknowledged the fix in time; it may arrive all the same, which does no harm. */
    static final class NotTakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotTakenException(Throwable cause) {
            super("not acknowledged by the broker", cause);
        }
    }

    /** Tries for a while. Completes once the broker has the fix; fails with {@link NotTakenException} otherwise. */
    Uni<Void> publish(Position position) {
        return Uni.createFrom()
                .completionStage(() -> offer(position))
                .onFailure()
                .retry()
                .withBackOff(AGAIN_AFTER, AGAIN_AFTER)
                .expireIn(TRIED_FOR.toMillis())
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .onFailure()
                .transform(NotTakenException::new);
    }

    /** Tries once and never blocks. Completes on a thread of the producer, once the broker has the fix. */
    CompletionStage<Void> offer(Position position) {
        return leaving.add(position).thenRun(() -> recent.keep(position));
    }
}
