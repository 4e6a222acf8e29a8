package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.membership.Membership;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads and changes volunteers. Every change runs under the responder's row lock, raises the version and announces the
 * profile in the same transaction, so that dispatch hears of changes in the order in which they happened.
 */
@ApplicationScoped
public class Volunteers {

    private static final String MEMBERSHIPS = """
            select distinct m from Membership m left join fetch m.qualifications
            where m.key.responderId = :responder order by m.key.organisation
            """;

    private static final String RESPONDERS = "from Responder where id in :responders";

    private static final String MEMBERSHIPS_OF = """
            select distinct m from Membership m left join fetch m.qualifications
            where m.key.responderId in :responders and m.key.organisation = :organisation
            """;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    Volunteers(Transactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes one volunteer.
     *
     * @param change applies the change, or gives false if it does not apply here: then nothing is changed or announced
     * @param answer reads what the caller wants to know, in the same transaction
     * @return nothing if there is no such volunteer or the change did not apply
     */
    public <T> Uni<Optional<T>> change(
            UUID responderId, Predicate<Volunteer> change, BiFunction<Mutiny.Session, Volunteer, Uni<T>> answer) {
        return changeIn(responderId, (session, volunteer) -> Uni.createFrom().item(change.test(volunteer)), answer);
    }

    /** As {@link #change}, for a change that itself needs the session. */
    public <T> Uni<Optional<T>> changeIn(
            UUID responderId,
            BiFunction<Mutiny.Session, Volunteer, Uni<Boolean>> change,
            BiFunction<Mutiny.Session, Volunteer, Uni<T>> answer) {
        return transactions.run(session -> lock(session, responderId)
                .chain(found -> found.isEmpty()
                        ? none()
                        : change.apply(session, found.get())
                                .chain(applied -> applied ? announced(session, responderId, answer) : none())));
    }

    /**
     * Changes, under the same lock, what nobody else has to hear of: neither version nor profile change.
     *
     * @return nothing if there is no such volunteer
     */
    public <T> Uni<Optional<T>> changeQuietly(UUID responderId, BiFunction<Mutiny.Session, Volunteer, Uni<T>> change) {
        return transactions.run(session -> lock(session, responderId)
                .chain(found -> found.isEmpty()
                        ? none()
                        : change.apply(session, found.get()).map(Optional::of)));
    }

    /**
     * Erases one volunteer: the account with all that refers to it goes, and dispatch hears of it.
     *
     * @param before what has to go first; gives why nothing may go now, and then nothing does
     * @return what {@code before} gave; nothing if there is no such volunteer
     */
    public <T> Uni<Optional<Optional<T>>> erase(
            UUID responderId, BiFunction<Mutiny.Session, UUID, Uni<Optional<T>>> before) {
        return transactions.run(session -> session.find(Responder.class, responderId, LockModeType.PESSIMISTIC_WRITE)
                .chain(responder -> responder == null
                        ? none()
                        : before.apply(session, responderId)
                                .call(objection -> objection.isEmpty()
                                        ? erased(session, responder)
                                        : Uni.createFrom().voidItem())
                                .map(Optional::of)));
    }

    private Uni<Void> erased(Mutiny.Session session, Responder responder) {
        responder.changed();
        return outbox.add(session, ResponderProfile.announceErased(responder, clock.instant()))
                .chain(() -> session.remove(responder))
                .chain(session::flush);
    }

    /** Reads one volunteer in the caller's session. */
    public Uni<Optional<Volunteer>> find(Mutiny.Session session, UUID responderId) {
        return session.find(Responder.class, responderId).chain(responder -> withMemberships(session, responder));
    }

    /** Those of these ids who are there, in the order of the ids, each with the membership of this organisation only. */
    public Uni<List<Volunteer>> list(Mutiny.Session session, String organisation, List<UUID> responders) {
        return session.createQuery(RESPONDERS, Responder.class)
                .setParameter("responders", responders)
                .getResultList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(responder -> responders.indexOf(responder.id())))
                        .toList())
                .chain(found -> withMembershipOf(session, organisation, found));
    }

    private static Uni<List<Volunteer>> withMembershipOf(
            Mutiny.Session session, String organisation, List<Responder> responders) {
        return session.createQuery(MEMBERSHIPS_OF, Membership.class)
                .setParameter(
                        "responders", responders.stream().map(Responder::id).toList())
                .setParameter("organisation", organisation)
                .getResultList()
                .map(memberships -> responders.stream()
                        .map(responder -> new Volunteer(responder, of(responder, memberships)))
                        .toList());
    }

    private static List<Membership> of(Responder responder, List<Membership> memberships) {
        return memberships.stream()
                .filter(membership -> membership.belongsTo(responder.id()))
                .toList();
    }

    private Uni<Optional<Volunteer>> lock(Mutiny.Session session, UUID responderId) {
        return session.find(Responder.class, responderId, LockModeType.PESSIMISTIC_WRITE)
                .chain(responder -> withMemberships(session, responder));
    }

    private <T> Uni<Optional<T>> announced(
            Mutiny.Session session, UUID responderId, BiFunction<Mutiny.Session, Volunteer, Uni<T>> answer) {
        return find(session, responderId)
                .map(Optional::orElseThrow)
                .invoke(volunteer -> volunteer.responder().changed())
                .call(volunteer -> outbox.add(session, ResponderProfile.announce(volunteer, clock.instant())))
                .chain(volunteer -> answer.apply(session, volunteer))
                .map(Optional::of);
    }

    private static Uni<Optional<Volunteer>> withMemberships(Mutiny.Session session, Responder responder) {
        if (responder == null) {
            return none();
        }
        return memberships(session, responder.id()).map(list -> Optional.of(new Volunteer(responder, list)));
    }

    private static Uni<List<Membership>> memberships(Mutiny.Session session, UUID responderId) {
        return session.createQuery(MEMBERSHIPS, Membership.class)
                .setParameter("responder", responderId)
                .getResultList();
    }

    private static <T> Uni<Optional<T>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
