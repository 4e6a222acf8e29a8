package org.callout.responder.document;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.document.Document.Purpose;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.refusal.Refusal;
import org.hibernate.reactive.mutiny.Mutiny;

/** What volunteers do with their documents, and what becomes of them at the desk. */
@ApplicationScoped
public class Documents {

    /** Enough for every qualification there is and a second page of some. */
    static final int MOST_WAITING = 20;

    private static final String SAME = """
            from Document where responderId = :responder and organisation = :organisation
              and qualification = :qualification and digest = :digest
            """;

    private static final String WAITING = "from Document where responderId = :responder and decidedAt is null";

    private static final String DECIDE = """
            update Document set decidedAt = :now
            where responderId = :responder and organisation = :organisation and qualification = :qualification
              and decidedAt is null
            """;

    private final Transactions transactions;
    private final Volunteers volunteers;
    private final Strongroom strongroom;
    private final Ids ids;
    private final Clock clock;

    Documents(Transactions transactions, Volunteers volunteers, Strongroom strongroom, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.strongroom = strongroom;
        this.ids = ids;
        this.clock = clock;
    }

    /** A document that was sent, now or before. */
    record Sent(Document document, boolean isNew) {}

    /**
     * Takes a document and puts the qualification in review. The same content for the same purpose again is the same document.
     *
     * @param upload is not needed any more afterwards
     * @return nothing if there is no such volunteer
     */
    Uni<Optional<Sent>> send(UUID responderId, Purpose purpose, Path upload) {
        return strongroom.enter(() -> strongroom
                .take(ids.next(), upload)
                .chain(taken -> volunteers.changeQuietly(
                        responderId, (session, volunteer) -> keep(session, volunteer, purpose, taken))));
    }

    /** The caller's own, the newest first. */
    Uni<List<Document>> list(UUID responderId) {
        return transactions.read(session -> list(session, responderId));
    }

    static Uni<List<Document>> list(Mutiny.Session session, UUID responderId) {
        return session.createQuery(
                        "from Document where responderId = :responder order by uploadedAt desc", Document.class)
                .setParameter("responder", responderId)
                .getResultList();
    }

    /** Hands out one of the caller's own. */
    Uni<Optional<OpenedDocument>> open(UUID responderId, UUID id) {
        return strongroom.enter(() -> transactions
                .read(session -> find(session, responderId, id).chain(found -> content(session, found)))
                .chain(strongroom::open));
    }

    /** Takes one of the caller's own back; what it has proven stays proven. */
    Uni<Void> remove(UUID responderId, UUID id) {
        return volunteers
                .changeQuietly(
                        responderId,
                        (session, volunteer) -> find(session, responderId, id)
                                .chain(found -> found.map(document -> remove(session, volunteer, document))
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                                .replaceWith(true))
                .replaceWithVoid();
    }

    /** What was sent to prove it has served, and is erased after a while. */
    public Uni<Void> decided(Mutiny.Session session, UUID responderId, String organisation, QualificationCode code) {
        return session.createMutationQuery(DECIDE)
                .setParameter("now", clock.instant())
                .setParameter("responder", responderId)
                .setParameter("organisation", organisation)
                .setParameter("qualification", code)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether it is there to prove that qualification, and nobody has decided on it. */
    public Uni<Boolean> isWaiting(
            Mutiny.Session session, UUID id, UUID responderId, String organisation, QualificationCode code) {
        return find(session, responderId, id)
                .map(found -> found.filter(document -> document.decidedAt() == null
                                && document.organisation().equals(organisation)
                                && document.qualification() == code)
                        .isPresent());
    }

    private Uni<Sent> keep(Mutiny.Session session, Volunteer volunteer, Purpose purpose, TakenFile taken) {
        var membership = volunteer
                .membershipOf(purpose.organisation())
                .orElseThrow(() -> Problems.typed(
                        Refusal.NOT_APPLIED,
                        Problems.conflict("Apply to the organisation first: documents are for its desk.")));
        var responder = volunteer.responder().id();
        return session.createQuery(SAME, Document.class)
                .setParameter("responder", responder)
                .setParameter("organisation", purpose.organisation())
                .setParameter("qualification", purpose.qualification())
                .setParameter("digest", taken.file().digest())
                .getSingleResultOrNull()
                .chain(known -> known == null
                        ? keepNew(session, membership, responder, purpose, taken)
                        : Uni.createFrom().item(new Sent(known, false)));
    }

    private Uni<Sent> keepNew(
            Mutiny.Session session, Membership membership, UUID responder, Purpose purpose, TakenFile taken) {
        Instant now = clock.instant();
        var document = new Document(taken.id(), responder, purpose, taken.file(), now);
        return waiting(session, responder)
                .invoke(Documents::refuseMore)
                .chain(() -> session.persist(document))
                .chain(session::flush)
                .chain(() -> session.persist(new DocumentContent(taken.id(), taken.sealed())))
                .invoke(() -> membership.putInReview(purpose.qualification(), now))
                .replaceWith(new Sent(document, true));
    }

    private static void refuseMore(List<Document> waiting) {
        if (waiting.size() >= MOST_WAITING) {
            throw Problems.typed(
                    Refusal.DOCUMENTS_WAIT,
                    Problems.conflict("%d documents are waiting to be looked at: wait, or take one back."
                            .formatted(waiting.size())));
        }
    }

    private static Uni<Void> remove(Mutiny.Session session, Volunteer volunteer, Document document) {
        return session.remove(document)
                .chain(session::flush)
                .chain(() -> waiting(session, volunteer.responder().id()))
                .invoke(waiting -> {
                    if (waiting.stream().noneMatch(document::isForTheSameAs)) {
                        volunteer
                                .membershipOf(document.organisation())
                                .ifPresent(membership -> membership.takeFromReview(document.qualification()));
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<List<Document>> waiting(Mutiny.Session session, UUID responder) {
        return session.createQuery(WAITING, Document.class)
                .setParameter("responder", responder)
                .getResultList();
    }

    private static Uni<Optional<Document>> find(Mutiny.Session session, UUID responderId, UUID id) {
        return session.find(Document.class, id)
                .map(Optional::ofNullable)
                .map(found -> found.filter(document -> document.isOf(responderId)));
    }

    /** The content of a document that was found. */
    static Uni<Optional<SealedDocument>> content(Mutiny.Session session, Optional<Document> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : session.find(DocumentContent.class, found.get().id())
                        .map(content -> Optional.of(new SealedDocument(found.get(), content.sealed())));
    }
}
