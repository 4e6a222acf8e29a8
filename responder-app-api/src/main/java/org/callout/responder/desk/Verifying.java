package org.callout.responder.desk;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.platform.problem.Problems;
import org.callout.responder.account.ResponderView;
import org.callout.responder.account.ResponderViews;
import org.callout.responder.account.Volunteer;
import org.callout.responder.account.Volunteers;
import org.callout.responder.document.Documents;
import org.callout.responder.membership.Membership;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.membership.QualificationDecision;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the desk says of qualifications, one word after the other: under the responder's row lock nobody's is lost. */
@ApplicationScoped
class Verifying {

    private static final String LAST_ACT = """
            from DeskAct where responderId = :responder and organisation = :organisation and qualification = :code
            order by at desc
            """;

    private final Volunteers volunteers;
    private final Documents documents;
    private final ResponderViews views;
    private final Ids ids;
    private final Clock clock;

    Verifying(Volunteers volunteers, Documents documents, ResponderViews views, Ids ids, Clock clock) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.views = views;
        this.ids = ids;
        this.clock = clock;
    }

    /** One word of one person about one qualification of a member. */
    private record Word(Membership membership, FirstApproval.Key about, Verification verification, Staff staff) {}

    /** Nothing for who is none of the organisation's. */
    Uni<Optional<ResponderView>> verify(
            Staff staff, UUID responderId, QualificationCode code, Verification verification) {
        verification.mustBeOneThing();
        return volunteers.changeIn(
                responderId,
                (session, volunteer) -> volunteer
                        .membershipOf(staff.organisation())
                        .map(membership -> say(
                                        session,
                                        new Word(
                                                membership,
                                                new FirstApproval.Key(responderId, staff.organisation(), code),
                                                verification,
                                                staff))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)),
                (session, volunteer) -> shown(session, volunteer, staff));
    }

    private Uni<ResponderView> shown(Mutiny.Session session, Volunteer volunteer, Staff staff) {
        return views.of(session, volunteer, staff.organisation());
    }

    private Uni<Void> say(Mutiny.Session session, Word word) {
        return mustBeUndecided(session, word)
                .chain(() -> session.find(FirstApproval.class, word.about()))
                .map(Optional::ofNullable)
                .chain(first -> word.verification().verified()
                        ? approve(session, word, first)
                        : decide(
                                session,
                                word,
                                first,
                                word.verification().objecting(),
                                word.verification().objectingAct()));
    }

    private Uni<Void> approve(Mutiny.Session session, Word word, Optional<FirstApproval> first) {
        return switch (Approving.of(word.about().code(), first, word.staff())) {
            case Approving.Verifies(var eyes) ->
                decide(
                        session,
                        word,
                        first,
                        new QualificationDecision.Verified(word.verification().validUntil(), eyes),
                        DeskAct.Act.VERIFIED);
            case Approving.WaitsForAnother() ->
                session.merge(new FirstApproval(
                                word.about(),
                                word.staff(),
                                now(),
                                word.verification().validUntil()))
                        .chain(() -> note(session, word, DeskAct.Act.APPROVED_FIRST));
            case Approving.TakesALead(var firstName) ->
                throw Problems.forbidden(
                        "%s approved it first. The second approval of a clinical qualification is a clinical lead's."
                                .formatted(firstName));
        };
    }

    private Uni<Void> decide(
            Mutiny.Session session,
            Word word,
            Optional<FirstApproval> first,
            QualificationDecision decision,
            DeskAct.Act act) {
        var about = word.about();
        word.membership().decide(about.code(), decision, now());
        return first.map(session::remove)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> documents.decided(session, about.responderId(), about.organisation(), about.code()))
                .chain(() -> note(session, word, act));
    }

    private Uni<Void> note(Mutiny.Session session, Word word, DeskAct.Act act) {
        var about = word.about();
        return session.persist(DeskAct.on(
                ids.next(), about.responderId(), word.staff(), now(), about.code(), act, word.verification()));
    }

    /** Somebody else may have decided on the same document while it was looked at. */
    private Uni<Void> mustBeUndecided(Mutiny.Session session, Word word) {
        var document = word.verification().document();
        if (document == null) {
            return Uni.createFrom().voidItem();
        }
        var about = word.about();
        return documents
                .isWaiting(session, document, about.responderId(), about.organisation(), about.code())
                .chain(waiting -> waiting
                        ? Uni.createFrom().voidItem()
                        : session.createQuery(LAST_ACT, DeskAct.class)
                                .setParameter("responder", about.responderId())
                                .setParameter("organisation", about.organisation())
                                .setParameter("code", about.code())
                                .setMaxResults(1)
                                .getSingleResultOrNull()
                                .map(Optional::ofNullable)
                                .invoke(Verifying::refuse)
                                .replaceWithVoid());
    }

    private static void refuse(Optional<DeskAct> last) {
        throw Problems.conflict(
                last.map(act -> "%s has decided on this document meanwhile (%s): your word was not taken."
                                .formatted(act.byName(), act.act()))
                        .orElse("This document does not wait any more: it was taken back, or decided on."));
    }

    private Instant now() {
        return clock.instant();
    }
}
