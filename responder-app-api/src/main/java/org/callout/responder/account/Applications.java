package org.callout.responder.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.problem.Problems;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.MembershipState;
import org.callout.responder.organisation.Organisation;
import org.callout.responder.organisation.Organisations;
import org.callout.responder.refusal.Refusal;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** How volunteers come to belong to organisations, and leave them. */
@ApplicationScoped
class Applications {

    private final Organisations organisations;
    private final Volunteers volunteers;
    private final ResponderViews views;
    private final Clock clock;

    Applications(Organisations organisations, Volunteers volunteers, ResponderViews views, Clock clock) {
        this.organisations = organisations;
        this.volunteers = volunteers;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Applies, adds claims, or accepts a newer code of conduct; what was granted stays. An organisation that has not
     * described itself has no code of conduct to accept.
     */
    Uni<Optional<ResponderView>> apply(UUID responderId, String organisation, MembershipApplication application) {
        return organisations
                .find(organisation)
                .chain(described -> volunteers.changeIn(
                        responderId,
                        (session, volunteer) -> applied(session, volunteer, organisation, described, application)
                                .replaceWith(true),
                        views::of));
    }

    /** Leaves, and is no member afterwards. */
    Uni<Void> leave(UUID responderId, String organisation) {
        return volunteers
                .changeIn(
                        responderId,
                        (session, volunteer) -> volunteer
                                .membershipOf(organisation)
                                .map(membership -> session.remove(mayLeave(membership))
                                        .call(session::flush)
                                        .replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false)),
                        views::of)
                .replaceWithVoid();
    }

    private Uni<Membership> applied(
            Mutiny.Session session,
            Volunteer volunteer,
            String organisation,
            Optional<Organisation> described,
            MembershipApplication application) {
        var now = clock.instant();
        var known = volunteer.membershipOf(organisation);
        var accepted = application.acceptedCodeOfConduct();
        described.ifPresent(entry -> mustAccept(entry, accepted, known.isPresent()));
        return known.map(member -> Uni.createFrom().item(member))
                .orElseGet(() -> {
                    var fresh = Membership.appliedFor(volunteer.responder().id(), organisation, now);
                    return session.persist(fresh).replaceWith(fresh);
                })
                .invoke(membership -> {
                    membership.applyAgain(application.claimed(), now);
                    if (described.isPresent() && accepted != null) {
                        membership.acceptCode(accepted, now);
                    }
                });
    }

    /** Whoever is new accepts the code as it stands; nobody accepts a version that they cannot have read here. */
    private static void mustAccept(Organisation organisation, @Nullable Integer accepted, boolean known) {
        if (accepted == null && !known) {
            throw Problems.typed(
                    Refusal.CODE_OF_CONDUCT_CHANGED,
                    Problems.unprocessable(
                            "acceptedCodeOfConduct",
                            "must be %d, the version of the code of conduct that %s asks for"
                                    .formatted(organisation.codeVersion(), organisation.id())));
        }
        if (accepted != null && accepted != organisation.codeVersion()) {
            throw Problems.typed(
                    Refusal.CODE_OF_CONDUCT_CHANGED,
                    Problems.conflict("The code of conduct to accept now is version %d: see /v1/organisations/%s"
                            .formatted(organisation.codeVersion(), organisation.id())));
        }
    }

    /** Leaving and applying anew would undo what the organisation decided. */
    private static Membership mayLeave(Membership membership) {
        if (membership.state() == MembershipState.SUSPENDED) {
            throw Problems.typed(
                    Refusal.SUSPENDED,
                    Problems.conflict("The membership is suspended. Ask the organisation to end it."));
        }
        return membership;
    }
}
