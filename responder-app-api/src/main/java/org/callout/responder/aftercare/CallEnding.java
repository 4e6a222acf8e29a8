package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Notes a call that is over for somebody who went to it, in the transaction that ends it. */
@ApplicationScoped
public class CallEnding {

    /** Told once more, only how it ended may be other: dispatch has the last word. Training is no call. */
    private static final String NOTE = """
            insert into own_call (alert_id, responder_id, organisation, kind, category, role, accepted_at, ended_at, ending,
                                  assignment_id, callout_id)
            select al.id, a.responder_id, al.organisation, al.kind, a.category, a.role, a.accepted_at, :now, a.state,
                   a.id, a.callout_id
            from assignment a join alert al on al.id = a.alert_id
            where a.id = :assignment and a.state <> 'ACTIVE' and not a.practice
            on conflict (alert_id) do update set ending = excluded.ending
            """;

    private static final String ASK_LATER = """
            insert into check_in (id, alert_id, responder_id, organisation, occasion, due_at)
            select gen_random_uuid(), c.alert_id, c.responder_id, c.organisation, asked.occasion,
                   c.ended_at + asked.seconds * interval '1 second'
            from own_call c join assignment a on a.alert_id = c.alert_id,
                 unnest(cast(:occasions as text[]), cast(:seconds as bigint[])) as asked (occasion, seconds)
            where a.id = :assignment and c.kind = 'INCIDENT'
            on conflict (alert_id, occasion) do nothing
            """;

    private static final String[] OCCASIONS =
            Stream.of(Occasion.values()).map(Enum::name).toArray(String[]::new);
    private static final Long[] SECONDS = Stream.of(Occasion.values())
            .map(Occasion::after)
            .map(Duration::toSeconds)
            .toArray(Long[]::new);

    private final Clock clock;

    CallEnding(Clock clock) {
        this.clock = clock;
    }

    /** Notes the end of this assignment; harmless while it goes on, or when it was noted before. */
    public Uni<Void> note(Mutiny.Session session, UUID assignmentId) {
        return session.flush()
                .chain(() -> session.createNativeQuery(NOTE)
                        .setParameter("assignment", assignmentId)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(ASK_LATER)
                        .setParameter("assignment", assignmentId)
                        .setParameter("occasions", OCCASIONS)
                        .setParameter("seconds", SECONDS)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
