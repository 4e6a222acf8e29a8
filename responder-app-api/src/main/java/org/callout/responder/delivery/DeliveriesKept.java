package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Hands out what was sent to which device. It goes with the alert. */
@ApplicationScoped
class DeliveriesKept implements Exported {

    private static final String SENT = """
            select cast(alert_id as text), device_id, channel, state, queued_at, sent_at, acknowledged_at
            from delivery where responder_id = :responder order by queued_at, alert_id, device_id
            """;

    /** One piece of news for one device. */
    record Sent(
            String alertId,
            String deviceId,
            String channel,
            String state,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime acknowledgedAt) {

        static Sent of(Object[] row) {
            return new Sent(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (OffsetDateTime) row[4],
                    (OffsetDateTime) row[5],
                    (OffsetDateTime) row[6]);
        }
    }

    @Override
    public String section() {
        return "deliveries";
    }

    @Override
    public Uni<List<Sent>> export(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(SENT, Object[].class)
                .setParameter("responder", responderId)
                .getResultList()
                .map(rows -> rows.stream().map(Sent::of).toList());
    }
}
