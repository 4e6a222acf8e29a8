package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.account.ResponderView;
import org.callout.responder.account.ResponderViews;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.desk.MemberSearch.Found;
import org.callout.responder.membership.Membership;
import org.hibernate.reactive.mutiny.Mutiny;

/** What an organisation's desk sees of its own members, and whom it lets in or suspends. */
@ApplicationScoped
class Members {

    private final Transactions transactions;
    private final Volunteers volunteers;
    private final MemberSearch search;
    private final ResponderViews views;
    private final Ids ids;
    private final Clock clock;

    Members(
            Transactions transactions,
            Volunteers volunteers,
            MemberSearch search,
            ResponderViews views,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.search = search;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** A member; nothing for who is none of this organisation's. */
    Uni<Optional<ResponderView>> find(String organisation, UUID responderId) {
        return transactions.run(session -> volunteers
                .find(session, responderId)
                .map(found -> found.filter(
                        volunteer -> volunteer.membershipOf(organisation).isPresent()))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<ResponderView>empty())
                        : views.of(session, found.get(), organisation).map(Optional::of)));
    }

    /** A page of those who answer, behind a place. */
    Uni<MemberPage> list(MemberQuestion question, MemberCursor after, int limit) {
        return search.find(question, after, limit + 1).chain(found -> {
            var shown = found.subList(0, Math.min(limit, found.size()));
            var next = found.size() > limit ? shown.getLast().place().written() : null;
            return shown(question.organisation(), shown).map(items -> new MemberPage(items, next));
        });
    }

    private Uni<List<ResponderView>> shown(String organisation, List<Found> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var members = found.stream().map(Found::id).toList();
        return transactions.read(session -> volunteers
                .list(session, organisation, members)
                .chain(volunteers -> views.of(session, volunteers, organisation)));
    }

    /** Lets in, suspends or ends; nothing for who is none of the organisation's. */
    Uni<Optional<ResponderView>> decide(Staff staff, UUID responderId, MembershipDecision decision) {
        decision.mustSayWhy();
        return volunteers.changeIn(
                responderId,
                (session, volunteer) -> volunteer
                        .membershipOf(staff.organisation())
                        .map(membership -> decide(session, volunteer, membership, staff, decision)
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)),
                (session, volunteer) -> views.of(session, volunteer, staff.organisation()));
    }

    private Uni<Void> decide(
            Mutiny.Session session,
            Volunteer volunteer,
            Membership membership,
            Staff staff,
            MembershipDecision decision) {
        var now = clock.instant();
        membership.decide(decision.state().state(), decision.tier(), decision.validUntil(), now);
        return session.persist(DeskAct.on(ids.next(), volunteer.responder().id(), staff, now, decision));
    }
}
