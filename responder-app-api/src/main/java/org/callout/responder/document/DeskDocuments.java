package org.callout.responder.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;

/** What an organisation's desk does with the documents that were sent to it. Every reading is noted before it happens. */
@ApplicationScoped
class DeskDocuments {

    private static final String NOTE = """
            insert into document_reading (document_id, responder_id, organisation, reader, at)
            values (:document, :responder, :organisation, :reader, :now)
            """;

    private final Transactions transactions;
    private final Strongroom strongroom;
    private final Clock clock;

    DeskDocuments(Transactions transactions, Strongroom strongroom, Clock clock) {
        this.transactions = transactions;
        this.strongroom = strongroom;
        this.clock = clock;
    }

    /** What a member sent to the organisation, the newest first; of anybody else nothing. */
    Uni<List<Document>> list(String organisation, UUID member) {
        return transactions.read(session -> session.createQuery("""
                        from Document where responderId = :responder and organisation = :organisation
                        order by uploadedAt desc
                        """, Document.class)
                .setParameter("responder", member)
                .setParameter("organisation", organisation)
                .getResultList());
    }

    /** Hands out a document to somebody of the organisation that it was sent to. */
    Uni<Optional<OpenedDocument>> open(String organisation, String reader, UUID member, UUID id) {
        return strongroom.enter(() -> transactions
                .run(session -> session.find(Document.class, id)
                        .map(Optional::ofNullable)
                        .map(found -> found.filter(document ->
                                document.isOf(member) && document.organisation().equals(organisation)))
                        .call(found -> found.map(document -> note(session, document, member, reader))
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .chain(found -> Documents.content(session, found)))
                .chain(strongroom::open));
    }

    private Uni<Void> note(Mutiny.Session session, Document document, UUID member, String reader) {
        var now = clock.instant();
        document.readAt(now);
        return session.createNativeQuery(NOTE)
                .setParameter("document", document.id())
                .setParameter("responder", member)
                .setParameter("organisation", document.organisation())
                .setParameter("reader", reader)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
