package org.callout.responder.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.privacy.Exported;
import org.hibernate.reactive.mutiny.Mutiny;

/** A volunteer's documents, without their contents, which are handed out one by one; and who has read which. */
@ApplicationScoped
class DocumentsKept implements Exported {

    private static final String READINGS = """
            select cast(document_id as text), organisation, at
            from document_reading where responder_id = :responder order by at, document_id
            """;

    /** That somebody of an organisation read a document, which may be erased by now. */
    record Reading(String documentId, String organisation, Instant at) {

        static Reading of(Object[] row) {
            return new Reading((String) row[0], (String) row[1], (Instant) row[2]);
        }
    }

    /** What is kept here. */
    record Kept(List<DocumentView> sent, List<Reading> readings) {}

    @Override
    public String section() {
        return "documents";
    }

    @Override
    public Uni<Kept> export(Mutiny.Session session, UUID responderId) {
        return Documents.list(session, responderId)
                .map(found -> found.stream().map(DocumentView::of).toList())
                .chain(sent -> session.createNativeQuery(READINGS, Object[].class)
                        .setParameter("responder", responderId)
                        .getResultList()
                        .map(rows ->
                                new Kept(sent, rows.stream().map(Reading::of).toList())));
    }
}
