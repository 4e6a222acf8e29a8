package org.callout.dispatch.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Tells after-care who has the alarm of somebody to get in touch with: where the organisation has named nobody for it, that is
 * who has to.
 */
@ApplicationScoped
class AftercareOwners {

    private static final String TOPIC = "alert.change";
    private static final String TYPE = "org.callout.aftercare.owner";

    private static final String OWNED = """
            select s.alert_id, s.responder_id, a.organisation, a.owner, a.owner_name
            from alarm a join assignment s on s.id = a.subject
            where a.id = :id and a.kind in ('DISTRESS', 'FOLLOW_UP_OVERDUE')
            """;

    private final Outbox outbox;

    AftercareOwners(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * The message of {@code org.callout.aftercare.owner}.
     *
     * @param owner subject of the token; null, like the name, when nobody has it any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Owned(
            UUID alertId,
            UUID responderId,
            String organisation,
            @Nullable String owner,
            @Nullable String ownerName,
            Instant at) {

        static Owned of(Object[] row, Instant now) {
            return new Owned((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4], now);
        }
    }

    /** Says whose the alarm is now, within the transaction that has changed it; nothing of alarms about anything else. */
    Uni<Void> tell(Mutiny.Session session, UUID alarm, Instant now) {
        return session.createNativeQuery(OWNED, Object[].class)
                .setParameter("id", alarm)
                .getResultList()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> outbox.add(session, announcement(Owned.of(row, now))))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Announcement announcement(Owned owned) {
        return new Announcement(TOPIC, owned.responderId(), TYPE, owned.at(), owned);
    }
}
