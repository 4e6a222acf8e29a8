package org.callout.responder.picture;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;

/** The face on a volunteer's identity card. */
@ApplicationScoped
class PortraitKept implements Exported {

    private static final String PORTRAIT = """
            select encode(jpeg, 'base64'), at from portrait where responder_id = :responder
            """;

    /** @param jpeg the picture in Base64 */
    record Portrait(String jpeg, OffsetDateTime at) {

        static Portrait of(Object[] row) {
            return new Portrait(((String) row[0]).replace("\n", ""), (OffsetDateTime) row[1]);
        }
    }

    @Override
    public String section() {
        return "portrait";
    }

    /** One, or none. */
    @Override
    public Uni<List<Portrait>> export(Mutiny.Session session, UUID responderId) {
        return session.createNativeQuery(PORTRAIT, Object[].class)
                .setParameter("responder", responderId)
                .getResultList()
                .map(rows -> rows.stream().map(Portrait::of).toList());
    }
}
