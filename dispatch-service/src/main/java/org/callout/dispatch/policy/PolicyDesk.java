package org.callout.dispatch.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.policy.PolicyActRow.Deed;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.platform.id.Ids;
import org.callout.platform.problem.Problems;
import org.callout.platform.transaction.Transactions;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Writes an organisation's policies and puts them in force. Nothing is overwritten: what is written becomes a version of its
 * own, and putting one in force is a step of its own, so that another pair of eyes can stand between the two.
 */
@ApplicationScoped
class PolicyDesk {

    static final int MOST_POLICIES = 500;
    static final int MOST_VERSIONS = 1_000;

    private final Transactions transactions;
    private final PolicyStore store;
    private final PolicyBook book;
    private final Ids ids;
    private final Clock clock;

    PolicyDesk(Transactions transactions, PolicyStore store, PolicyBook book, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** A draft of a new policy. */
    Uni<PolicyView> create(String organisation, PolicyRequest request, Author author) {
        PolicyCheck.check(request.policy());
        return transactions.run(session -> store.count(session, organisation).chain(count -> {
            if (count >= MOST_POLICIES) throw Problems.conflict("There are %d policies already".formatted(count));
            PolicyRow row = new PolicyRow(ids.next(), organisation, clock.instant());
            PolicyVersionRow first = draft(row, 1, request, author);
            return session.persist(row)
                    .chain(session::flush)
                    .chain(() -> session.persist(first))
                    .chain(() -> note(session, row, drafted(first), author))
                    .replaceWith(PolicyView.of(row, List.of(first)));
        }));
    }

    /** A draft of the next version; the same as the last one again is not written twice. */
    Uni<VersionView> write(String organisation, UUID id, PolicyRequest request, Author author) {
        PolicyCheck.check(request.policy());
        return transactions.run(session -> lock(session, organisation, id)
                .chain(row -> store.listVersions(session, id).chain(versions -> {
                    PolicyVersionRow latest = versions.getLast();
                    if (latest.body().equals(request.policy()))
                        return Uni.createFrom().item(VersionView.whole(latest, author));
                    if (versions.size() >= MOST_VERSIONS)
                        throw Problems.conflict("There are %d versions already".formatted(versions.size()));
                    PolicyVersionRow next = draft(row, latest.version() + 1, request, author);
                    return session.persist(next)
                            .chain(() -> note(session, row, drafted(next), author))
                            .replaceWith(VersionView.whole(next, author));
                })));
    }

    private PolicyVersionRow draft(PolicyRow row, int version, PolicyRequest request, Author author) {
        return new PolicyVersionRow(row.id(), version, request.policy(), request.comment(), author, clock.instant());
    }

    /** What somebody wants of a version, and why; null when not told. */
    record Wish(int version, @Nullable String reason) {}

    /** Puts a version in force in place of the one that is; an older one, too. Never by its author. */
    Uni<PolicyView> publish(String organisation, UUID id, Wish wish, Author publisher) {
        return inForce(transactions.run(session -> lock(session, organisation, id)
                .chain(row -> store.listVersions(session, id)
                        .call(versions -> publish(session, row, versions, wish, publisher))
                        .map(versions -> PolicyView.of(row, versions)))));
    }

    /** Puts what was in force before back in force, as a new version that says the same. */
    Uni<PolicyView> rollBack(String organisation, UUID id, Wish wish, Author author) {
        return inForce(transactions.run(session -> lock(session, organisation, id)
                .chain(row -> store.listVersions(session, id)
                        .chain(versions -> rollBack(session, row, versions, wish, author)))));
    }

    private static Uni<PolicyView> inForce(Uni<PolicyView> putting) {
        return putting.onFailure(ConstraintViolationException.class)
                .transform(clash -> Problems.conflict("Another policy in force is for the same callouts"));
    }

    private Uni<PolicyView> rollBack(
            Mutiny.Session session, PolicyRow row, List<PolicyVersionRow> versions, Wish wish, Author author) {
        PolicyVersionRow earlier = FourEyes.requireBroughtBack(versions, wish.version());
        if (versions.size() >= MOST_VERSIONS)
            throw Problems.conflict("There are %d versions already".formatted(versions.size()));
        int next = versions.getLast().version() + 1;
        var again = PolicyVersionRow.restoring(earlier, next, wish.reason(), author, clock.instant());
        List<PolicyVersionRow> all = new ArrayList<>(versions);
        all.add(again);
        return session.persist(again)
                .chain(session::flush)
                .chain(() -> putInForce(session, row, all, again, author))
                .chain(() -> note(session, row, new Deed(PolicyAct.ROLLED_BACK, next, wish.reason()), author))
                .replaceWith(() -> PolicyView.of(row, all));
    }

    private Uni<Void> publish(
            Mutiny.Session session, PolicyRow row, List<PolicyVersionRow> versions, Wish wish, Author publisher) {
        PolicyVersionRow wanted = versions.stream()
                .filter(each -> each.version() == wish.version())
                .findFirst()
                .orElseThrow(() -> Problems.badRequest("version", "is not one of this policy"));
        if (wanted.isPublished()) return Uni.createFrom().voidItem();
        FourEyes.requireTwo(wanted, publisher);
        return putInForce(session, row, versions, wanted, publisher)
                .chain(() ->
                        note(session, row, new Deed(PolicyAct.PUBLISHED, wanted.version(), wish.reason()), publisher));
    }

    private Uni<Void> putInForce(
            Mutiny.Session session,
            PolicyRow row,
            List<PolicyVersionRow> versions,
            PolicyVersionRow wanted,
            Author publisher) {
        book.forget(session, row.organisation());
        versions.stream().filter(PolicyVersionRow::isPublished).forEach(PolicyVersionRow::retire);
        // What was in force goes first: the database allows one at a time.
        return session.flush()
                .invoke(() -> {
                    wanted.publish(publisher, clock.instant());
                    row.putInForce(wanted.body().appliesTo().key());
                })
                .chain(session::flush);
    }

    /** Takes a policy out of force; callouts that run by it go on doing so. */
    Uni<Void> retire(String organisation, UUID id, @Nullable String reason, Author author) {
        return transactions.run(session -> lock(session, organisation, id)
                .chain(row -> row.isRetired()
                        ? Uni.createFrom().voidItem()
                        : store.listVersions(session, id)
                                .invoke(versions -> {
                                    versions.stream()
                                            .filter(PolicyVersionRow::isPublished)
                                            .forEach(PolicyVersionRow::retire);
                                    row.retire(clock.instant());
                                    book.forget(session, organisation);
                                })
                                .chain(() -> note(session, row, new Deed(PolicyAct.RETIRED, null, reason), author))));
    }

    private static Deed drafted(PolicyVersionRow version) {
        return new Deed(PolicyAct.DRAFTED, version.version(), version.comment());
    }

    private Uni<Void> note(Mutiny.Session session, PolicyRow row, Deed deed, Author author) {
        return session.persist(new PolicyActRow(ids.next(), row.id(), deed, author, clock.instant()));
    }

    private Uni<PolicyRow> lock(Mutiny.Session session, String organisation, UUID id) {
        if (DefaultPolicies.find(id).isPresent())
            throw Problems.conflict("A delivered policy stays as it is; write one of your own for the same callouts");
        return store.lock(session, organisation, id).map(PolicyDesk::found);
    }

    static PolicyRow found(Optional<PolicyRow> row) {
        return row.orElseThrow(Problems::notFound);
    }
}
