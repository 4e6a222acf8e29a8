package org.callout.dispatch.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes the one pending step of a callout, within the decision's transaction and under the callout's lock. */
@ApplicationScoped
public class DispatchSteps {

    /**
     * How long a step belongs to whoever has claimed it; whoever has not finished by then is taken for dead and anybody may
     * take over. Well above the time of a step, well below anybody's patience.
     */
    public static final Duration CLAIM = Duration.ofSeconds(3);

    private static final String FIRST = """
            insert into dispatch_step (callout_id, due_at, claimed_until, precedence)
            values (:callout, :due, :claimed, :precedence)
            """;

    private static final String NEXT = """
            update dispatch_step set due_at = :due, claimed_until = :claimed, precedence = :precedence
            where callout_id = :callout
            """;

    private final Clock clock;

    DispatchSteps(Clock clock) {
        this.clock = clock;
    }

    /** The first step of a callout just taken in. */
    Uni<Void> open(Mutiny.Session session, Situation situation, NextStep step) {
        return write(session, FIRST, situation, step);
    }

    /** When the next step is due. */
    Uni<Void> schedule(Mutiny.Session session, Situation situation, NextStep step) {
        if (step instanceof NextStep.Unchanged) return Uni.createFrom().voidItem();
        return write(session, NEXT, situation, step);
    }

    /** A step that is due now is claimed for this process at once: it is run as soon as the transaction is through. */
    private Uni<Void> write(Mutiny.Session session, String statement, Situation situation, NextStep step) {
        Instant now = clock.instant();
        @Nullable Instant claimed = step instanceof NextStep.Now ? now.plus(CLAIM) : null;
        return session.createNativeQuery(statement)
                .setParameter("callout", situation.callout().id())
                .setParameter("due", due(step, now))
                .setParameter("claimed", claimed)
                .setParameter("precedence", Precedence.of(situation).rank())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable Instant due(NextStep step, Instant now) {
        return switch (step) {
            case NextStep.Now n -> now;
            case NextStep.At at -> at.due();
            case NextStep.None none -> null;
            case NextStep.Unchanged unchanged -> null;
        };
    }
}
