package org.callout.responder.practice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.alert.Exercise;
import org.callout.responder.alert.PracticeAlerts;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Training alerts, one at a time and never beside a real one. */
@ApplicationScoped
class Practice {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /** The account's row is locked, so that two requests at once are one after the other. */
    private static final String STANDING = """
            select exists (select from alert a where a.responder_id = r.id and a.state in ('OPEN', 'ASSIGNED')) as busy,
                   exists (select from practised p where p.responder_id = r.id and p.at > :since) as just_now,
                   coalesce((select min(m.organisation) from membership m where m.responder_id = r.id and m.state = 'ACTIVE'),
                            'callout') as organisation
            from responder r where r.id = :responder for update of r
            """;

    private static final String NOTE = """
            insert into practised (responder_id, at) values (:responder, :now)
            on conflict (responder_id) do update set at = excluded.at
            """;

    private final Transactions transactions;
    private final PracticeAlerts alerts;
    private final Clock clock;

    Practice(Transactions transactions, PracticeAlerts alerts, Clock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What became of a request. */
    sealed interface Request {

        record Begun(UUID alertId) implements Request {}

        /** There is a call, or training, already. */
        record Busy() implements Request {}

        record TooSoon(Duration after) implements Request {}
    }

    /**
     * Alerts a volunteer who asks for it.
     *
     * @param wished null for what a call would most likely be for them
     */
    Uni<Request> request(UUID responderId, @Nullable Exercise wished) {
        return transactions.run(session -> session.createNativeQuery(STANDING, Object[].class)
                .setParameter("responder", responderId)
                .setParameter("since", clock.instant().minus(BETWEEN))
                .getSingleResult()
                .chain(standing -> begin(session, responderId, standing, wished)));
    }

    private Uni<Request> begin(Mutiny.Session session, UUID responderId, Object[] standing, @Nullable Exercise wished) {
        if ((Boolean) standing[0]) {
            return Uni.createFrom().item(new Request.Busy());
        }
        if ((Boolean) standing[1]) {
            return Uni.createFrom().item(new Request.TooSoon(BETWEEN));
        }
        return note(session, responderId)
                .chain(() -> alerts.open(session, responderId, (String) standing[2], wished))
                .map(Request.Begun::new);
    }

    /** Alerts a volunteer whose turn of the year it is; the caller has seen to it that nothing stands against it. */
    Uni<UUID> takeTurn(Mutiny.Session session, UUID responderId, String organisation) {
        return note(session, responderId).chain(() -> alerts.openOfYear(session, responderId, organisation));
    }

    private Uni<Integer> note(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(NOTE)
                .setParameter("responder", responderId)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
