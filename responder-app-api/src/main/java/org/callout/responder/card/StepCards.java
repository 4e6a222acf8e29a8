package org.callout.responder.card;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Offer;
import org.callout.responder.offer.Role;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes cards in versions, puts one of each to use, and finds the one for somebody assigned. */
@ApplicationScoped
class StepCards {

    private static final String OF_ORGANISATION =
            "from StepCard c where c.organisation = :organisation order by c.card, c.version desc";

    private static final String HIGHEST =
            "select coalesce(max(c.version), 0) from StepCard c where c.organisation = :organisation and c.card = :card";

    private static final String IN_USE =
            "from StepCard c where c.organisation = :organisation and c.card = :card and c.state = APPROVED";

    private static final String TASK = """
            select a.role, a.category, al.organisation, al.offer from Assignment a, Alert al
            where a.id = :id and a.responderId = :responder and al.id = a.alertId
            """;

    private final Transactions transactions;
    private final DeliveredCards delivered;
    private final Ids ids;
    private final Clock clock;

    StepCards(Transactions transactions, DeliveredCards delivered, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.delivered = delivered;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an approval. */
    enum Approval {
        GIVEN,
        BY_ITS_AUTHOR,
        RETIRED_BEFORE
    }

    /** All versions of all cards of an organisation, the newest of each first. */
    Uni<List<StepCardView>> list(String organisation, String reader) {
        return transactions.read(session -> all(session, organisation)).map(cards -> views(cards, reader));
    }

    /** A new version; shown to nobody yet. */
    Uni<StepCardView> write(String organisation, Card card, CardText text, StepCard.Person author) {
        return transactions
                .run(session -> draft(session, organisation, card, text, author))
                .map(draft -> StepCardView.of(draft, author.subject()));
    }

    /** Drafts of the delivered texts for cards that the organisation has no version of yet. */
    Uni<List<StepCardView>> takeDelivered(String organisation, String reader) {
        return transactions
                .run(session -> all(session, organisation)
                        .map(known -> known.stream().map(StepCard::card).collect(Collectors.toSet()))
                        .chain(known -> draftDelivered(session, organisation, known))
                        .chain(() -> all(session, organisation)))
                .map(cards -> views(cards, reader));
    }

    private Uni<Void> draftDelivered(Mutiny.Session session, String organisation, Set<Card> known) {
        var drafts = Arrays.stream(Card.values())
                .filter(card -> !known.contains(card))
                .map(card ->
                        new StepCard(ids.next(), organisation, card, 1, delivered.text(card), null, clock.instant()))
                .toArray();
        return session.persistAll(drafts).chain(session::flush);
    }

    private Uni<StepCard> draft(
            Mutiny.Session session, String organisation, Card card, CardText text, StepCard.Person author) {
        return session.createSelectionQuery(HIGHEST, Integer.class)
                .setParameter("organisation", organisation)
                .setParameter("card", card)
                .getSingleResult()
                .map(highest ->
                        new StepCard(ids.next(), organisation, card, highest + 1, text, author, clock.instant()))
                .call(session::persist);
    }

    /** Puts a version to use in place of the one before; empty when it is not this organisation's. */
    Uni<Optional<Approval>> approve(String organisation, UUID id, StepCard.Person by) {
        return change(organisation, id, (session, card) -> {
            if (card.state() == CardState.APPROVED) return Uni.createFrom().item(Approval.GIVEN);
            if (card.state() == CardState.RETIRED) return Uni.createFrom().item(Approval.RETIRED_BEFORE);
            if (card.isWrittenBy(by.subject())) return Uni.createFrom().item(Approval.BY_ITS_AUTHOR);
            return inUse(session, organisation, card.card())
                    .invoke(before -> before.ifPresent(other -> other.replace(clock.instant())))
                    .chain(session::flush)
                    .invoke(() -> card.approve(by, clock.instant()))
                    .replaceWith(Approval.GIVEN);
        });
    }

    /** Takes a version out of use; whether there was such a card. */
    Uni<Boolean> retire(String organisation, UUID id, StepCard.Person by) {
        return this.<Boolean>change(organisation, id, (session, card) -> {
                    if (card.state() == CardState.APPROVED) card.retire(by, clock.instant());
                    return Uni.createFrom().item(true);
                })
                .map(Optional::isPresent);
    }

    private interface Change<T> {
        Uni<T> apply(Mutiny.Session session, StepCard card);
    }

    private <T> Uni<Optional<T>> change(String organisation, UUID id, Change<T> change) {
        return transactions.run(session -> session.find(StepCard.class, id, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found == null || !found.organisation().equals(organisation)
                        ? Uni.createFrom().item(Optional.<T>empty())
                        : change.apply(session, found).map(Optional::of)));
    }

    /** The approved card for one's own assignment; empty when there is none, or no such assignment. */
    Uni<Optional<ShownCard>> forAssignment(UUID responderId, UUID assignmentId, List<String> languages) {
        return transactions.read(session -> session.createSelectionQuery(TASK, Object[].class)
                .setParameter("id", assignmentId)
                .setParameter("responder", responderId)
                .getSingleResultOrNull()
                .chain(task -> task == null ? Uni.createFrom().item(Optional.<StepCard>empty()) : inUse(session, task))
                .map(found -> found.map(card -> ShownCard.of(card, languages))));
    }

    private static Uni<Optional<StepCard>> inUse(Mutiny.Session session, Object[] task) {
        return Card.of((Role) task[0], (Category) task[1], ((Offer) task[3]).ageGroup())
                .map(card -> inUse(session, (String) task[2], card))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Optional<StepCard>> inUse(Mutiny.Session session, String organisation, Card card) {
        return session.createSelectionQuery(IN_USE, StepCard.class)
                .setParameter("organisation", organisation)
                .setParameter("card", card)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private static Uni<List<StepCard>> all(Mutiny.Session session, String organisation) {
        return session.createSelectionQuery(OF_ORGANISATION, StepCard.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    private static List<StepCardView> views(List<StepCard> cards, String reader) {
        return cards.stream().map(card -> StepCardView.of(card, reader)).toList();
    }
}
