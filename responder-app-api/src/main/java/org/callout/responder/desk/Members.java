package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.account.ResponderView;
import org.callout.responder.account.ResponderViews;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.document.Documents;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.QualificationDecision;
import org.callout.responder.membership.Tier;
import org.jspecify.annotations.Nullable;

/** What an organisation's desk sees and decides of its own members. */
@ApplicationScoped
class Members {

    private final Transactions transactions;
    private final Volunteers volunteers;
    private final Documents documents;
    private final ResponderViews views;
    private final Clock clock;

    Members(Transactions transactions, Volunteers volunteers, Documents documents, ResponderViews views, Clock clock) {
        this.transactions = transactions;
        this.volunteers = volunteers;
        this.documents = documents;
        this.views = views;
        this.clock = clock;
    }

    /** A member; nothing for who is none of this organisation's. */
    Uni<Optional<ResponderView>> find(String organisation, UUID responderId) {
        return transactions.run(session -> volunteers
                .find(session, responderId)
                .map(found -> found.filter(volunteer -> isMember(volunteer, organisation)))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<ResponderView>empty())
                        : views.of(session, found.get(), organisation).map(Optional::of)));
    }

    /** A page of members by name. */
    Uni<MemberPage> list(String organisation, @Nullable String q, int limit, @Nullable MemberCursor after) {
        return transactions.run(session -> volunteers
                .list(
                        session,
                        organisation,
                        q == null ? "" : q,
                        after == null ? MemberCursor.START : after.place(),
                        limit + 1)
                .chain(found -> views.of(session, found.subList(0, Math.min(limit, found.size())), organisation)
                        .map(items -> MemberPage.of(items, found.size() > limit))));
    }

    Uni<Optional<ResponderView>> decide(
            String organisation, UUID responderId, MembershipState state, Tier tier, @Nullable Instant validUntil) {
        return change(
                organisation, responderId, membership -> membership.decide(state, tier, validUntil, clock.instant()));
    }

    Uni<Optional<ResponderView>> verify(
            String organisation, UUID responderId, QualificationCode code, QualificationDecision decision) {
        return volunteers.changeIn(
                responderId,
                (session, volunteer) -> volunteer
                        .membershipOf(organisation)
                        .map(membership -> {
                            membership.decide(code, decision, clock.instant());
                            return documents
                                    .decided(session, responderId, organisation, code)
                                    .replaceWith(true);
                        })
                        .orElseGet(() -> Uni.createFrom().item(false)),
                (session, volunteer) -> views.of(session, volunteer, organisation));
    }

    private Uni<Optional<ResponderView>> change(String organisation, UUID responderId, Consumer<Membership> change) {
        return volunteers.change(
                responderId,
                volunteer -> {
                    var membership = volunteer.membershipOf(organisation);
                    membership.ifPresent(change);
                    return membership.isPresent();
                },
                (session, volunteer) -> views.of(session, volunteer, organisation));
    }

    private static boolean isMember(Volunteer volunteer, String organisation) {
        return volunteer.membershipOf(organisation).isPresent();
    }
}
