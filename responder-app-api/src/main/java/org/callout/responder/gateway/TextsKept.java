package org.callout.responder.gateway;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What was texted, called out or mailed to a volunteer: that it was, and its words until it had left. */
@ApplicationScoped
class TextsKept implements Exported {

    private static final String SENT = """
            select channel, reference, language, state, queued_at, settled_at, subject, body
            from gateway_message
            where recipient in (select phone from responder where id = :responder
                                union select email from responder where id = :responder)
            order by queued_at, id
            """;

    /** One text, call or mail. */
    record Sent(
            String channel,
            String reference,
            @Nullable String language,
            String state,
            OffsetDateTime queuedAt,
            @Nullable OffsetDateTime settledAt,
            @Nullable String subject,
            @Nullable String body) {

        static Sent of(Object[] row) {
            return new Sent(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (OffsetDateTime) row[4],
                    (OffsetDateTime) row[5],
                    (String) row[6],
                    (String) row[7]);
        }

        @Override
        public String toString() {
            return "Sent[redacted]";
        }
    }

    @Override
    public String section() {
        return "textsAndMails";
    }

    @Override
    public Uni<List<Sent>> export(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(SENT, Object[].class)
                .setParameter("responder", responderId)
                .getResultList()
                .map(rows -> rows.stream().map(Sent::of).toList());
    }
}
