package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Delivery rows, written in the transaction that stores the news and sent after it. */
@ApplicationScoped
public class Deliveries {

    /** Longer than a send can take by its deadline, so that a row is taken over only from a sender that is gone. */
    static final Duration LEASE = Duration.ofSeconds(8);

    /**
     * What is not sent yet of older news is overtaken. The new rows are claimed by the process that writes them: it sends
     * them right after the commit, and if it dies before, the lease runs out and any sender takes them over.
     */
    private static final String QUEUE = """
            with superseded as (
              update delivery set state = 'SUPERSEDED'
              where alert_id = :alert and sequence < :sequence and state in ('QUEUED', 'CLAIMED')
            ), queued as (
              insert into delivery (alert_id, sequence, device_id, channel, responder_id, state, due_at, give_up_at,
                                    attempts, queued_at, claimed_at, new_hazard)
              select :alert, :sequence, device_id, 'FCM', responder_id, 'CLAIMED', :lease, :giveUp, 1, :now, :now, :newHazard
              from device where responder_id = :responder and retired_at is null
              on conflict do nothing
              returning responder_id, device_id
            )
            select device_id, push_token from queued join device using (responder_id, device_id)
            """;

    private static final String ACKNOWLEDGE = """
            update delivery set acknowledged_at = :now
            where alert_id = :alert and acknowledged_at is null and claimed_at is not null
              and (device_id = :device or cast(:device as text) is null)
            """;

    private final Clock clock;

    Deliveries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes one row for each live device, where the news is worth sending.
     *
     * @return the rows, claimed for this process: hand them to the {@link Sender} after the commit
     */
    public Uni<List<Delivery>> queue(Mutiny.Session session, AlertNews news) {
        var now = clock.instant();
        return news.worthSendingUntil(now)
                .map(until -> queue(session, news, now, until))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    /**
     * Notes that a device has the alert.
     *
     * @param deviceId absent if the app did not say which device: then all that it was sent to
     */
    public Uni<Void> acknowledge(Mutiny.Session session, UUID alertId, @Nullable String deviceId) {
        return session.createNativeQuery(ACKNOWLEDGE)
                .setParameter("alert", alertId)
                .setParameter("device", deviceId)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<List<Delivery>> queue(Mutiny.Session session, AlertNews news, Instant now, Instant until) {
        var leaseEnds = now.plus(LEASE);
        return session.createNativeQuery(QUEUE, Object[].class)
                .setParameter("alert", news.alertId())
                .setParameter("sequence", news.sequence())
                .setParameter("responder", news.responderId())
                .setParameter("lease", leaseEnds)
                .setParameter("giveUp", until)
                .setParameter("now", now)
                .setParameter("newHazard", news.newHazard())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Delivery(news, (String) row[0], (String) row[1], 1, leaseEnds, until))
                        .toList());
    }
}
