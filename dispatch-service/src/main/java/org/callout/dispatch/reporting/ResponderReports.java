package org.callout.dispatch.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.Engagements;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.assignment.WithdrawalReason;
import org.callout.dispatch.decision.CareOverruling;
import org.callout.dispatch.decision.CareWishRule;
import org.callout.dispatch.decision.CheckRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.ProgressRule;
import org.callout.dispatch.decision.ReceiptRule;
import org.callout.dispatch.decision.ReplyRule;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.VisitRule;
import org.callout.dispatch.reporting.ReplyWays.ReplyWay;
import org.callout.geo.policy.CalloutKind;
import org.callout.platform.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Decides about what responders report. A report about something unknown, or by somebody whom it does not concern, changes
 * nothing. Lateness is judged by this server's clock alone.
 */
@ApplicationScoped
class ResponderReports {

    private static final String KEEP_WISH = """
            insert into care_wish (callout_id, responder_id, wished_at) values (:callout, :responder, :now)
            on conflict do nothing
            """;

    private final Decisions decisions;
    private final OwnAssignments assignments;
    private final Engagements engagements;
    private final CareOverruling careOverruling;
    private final Ids ids;
    private final Clock clock;

    ResponderReports(
            Decisions decisions,
            OwnAssignments assignments,
            Engagements engagements,
            CareOverruling careOverruling,
            Ids ids,
            Clock clock) {
        this.decisions = decisions;
        this.assignments = assignments;
        this.engagements = engagements;
        this.careOverruling = careOverruling;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Decides about an answer.
     *
     * @param way by the means that the responder named, where these are not those they were asked for
     */
    Uni<Optional<Decision>> on(Mutiny.Session session, AlertReply reply, Optional<ReplyWay> way) {
        return decisions.decideWhereItBelongs(
                session,
                reply.calloutId(),
                (same, situation) -> situation
                        .alert(reply.alertId())
                        .filter(alert -> alert.responderId().equals(reply.responderId()))
                        .map(alert -> comingBy(way, situation, alert))
                        .map(alert -> decide(same, situation, alert, reply.answer()))
                        .orElseGet(() -> nothing(situation)));
    }

    /** Whoever comes by other means than they were asked for is judged by those. */
    private static Alert comingBy(Optional<ReplyWay> way, Situation situation, Alert alert) {
        way.filter(known -> known.leadsTo(situation.callout()))
                .filter(known -> alert.life() instanceof AlertLife.Answerable)
                .ifPresent(known -> alert.rerouted(known.way()));
        return alert;
    }

    private Uni<Decision> decide(Mutiny.Session session, Situation situation, Alert alert, AlertReply.Answer answer) {
        Instant now = clock.instant();
        return switch (answer) {
            case DECLINE -> Uni.createFrom().item(ReplyRule.decline(situation, alert, now));
            case ACCEPT ->
                alert.life() instanceof AlertLife.Answerable
                        ? accept(session, situation, alert, now)
                        : nothing(situation);
        };
    }

    private Uni<Decision> accept(Mutiny.Session session, Situation situation, Alert alert, Instant now) {
        return bind(session, situation, alert, now)
                .call(held -> held
                        ? keep(session, situation, alert, now)
                        : Uni.createFrom().voidItem())
                .map(held -> ReplyRule.accept(situation, alert, held, ids.next(), now));
    }

    /** A yes to something later leaves its volunteer to whoever needs them until then. */
    private Uni<Void> keep(Mutiny.Session session, Situation situation, Alert alert, Instant now) {
        return VisitRule.isPlanned(situation.callout().facts(), now)
                ? engagements.free(session, alert.calloutId(), List.of(alert.responderId()))
                : engagements.confirm(session, alert.id());
    }

    /** Whether the responder is bound to this alert, now or before. */
    private Uni<Boolean> bind(Mutiny.Session session, Situation situation, Alert alert, Instant now) {
        CalloutKind kind = situation.callout().kind();
        boolean mayOverrule = kind == CalloutKind.INCIDENT && ReplyRule.isWanted(situation, alert, now);
        return engagements
                .holds(session, alert, kind, now)
                .chain(held -> held || !mayOverrule
                        ? Uni.createFrom().item(held)
                        : bindInsteadOfCare(session, alert, kind, now));
    }

    /** A late yes to an emergency comes before a care alert that was sent meanwhile and that nobody has answered. */
    private Uni<Boolean> bindInsteadOfCare(Mutiny.Session session, Alert alert, CalloutKind kind, Instant now) {
        var wish = new Engagements.Wish(alert.responderId(), alert.id());
        return careOverruling
                .overrule(session, List.of(alert.responderId()), now)
                .chain(() -> engagements.engage(session, alert.calloutId(), kind, List.of(wish), now))
                .map(won -> !won.isEmpty());
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AlertReceipt receipt) {
        return decisions.decideWhereItBelongs(
                session,
                receipt.calloutId(),
                (same, situation) -> Uni.createFrom()
                        .item(situation
                                .alert(receipt.alertId())
                                .filter(alert -> alert.responderId().equals(receipt.responderId()))
                                .map(alert -> receive(situation, alert, receipt))
                                .orElseGet(() -> new Decision(situation, clock.instant()))));
    }

    private Decision receive(Situation situation, Alert alert, AlertReceipt receipt) {
        Instant now = clock.instant();
        String channel = receipt.channel() == null ? "UNKNOWN" : receipt.channel();
        return switch (receipt.state()) {
            case RECEIVED -> ReceiptRule.received(situation, alert, channel, now);
            case SEEN -> ReceiptRule.seen(situation, alert, channel, now);
        };
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentProgress progress) {
        return decisions.decideWhereItBelongs(
                session,
                progress.calloutId(),
                (same, situation) -> setOut(same, situation, progress).replaceWith(() -> reach(situation, progress)));
    }

    /** Whoever sets out for a visit is bound to it from then on, unless another callout has them. */
    private Uni<Void> setOut(Mutiny.Session session, Situation situation, AssignmentProgress progress) {
        Instant now = clock.instant();
        return situation
                .assignment(progress.assignmentId())
                .filter(assignment -> assignment.responderId().equals(progress.responderId()))
                .filter(assignment -> VisitRule.isAhead(situation, assignment))
                .map(situation::alertOf)
                .map(alert -> engagements
                        .holds(session, alert, situation.callout().kind(), now)
                        .chain(() -> engagements.confirm(session, alert.id())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Decision reach(Situation situation, AssignmentProgress progress) {
        return assignments.decide(situation, progress.assignmentId(), progress.responderId(), (s, assignment) -> {
            Instant now = clock.instant();
            Instant madeAt = progress.at();
            return switch (progress.step()) {
                case EN_ROUTE -> ProgressRule.reach(s, assignment, Progress.EN_ROUTE, madeAt, now);
                case AED_COLLECTED -> ProgressRule.reach(s, assignment, Progress.AED_COLLECTED, madeAt, now);
                case ON_SCENE -> ProgressRule.reach(s, assignment, Progress.ON_SCENE, madeAt, now);
                case WITH_PATIENT -> ProgressRule.reach(s, assignment, Progress.WITH_PATIENT, madeAt, now);
                case FINISHED -> ProgressRule.finish(s, assignment, madeAt, now);
            };
        });
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentFinding finding) {
        UUID findingId = finding.findingId() == null ? ids.next() : finding.findingId();
        return decisions.decideWhereItBelongs(
                session,
                finding.calloutId(),
                (same, situation) -> same.find(ReportedFinding.class, findingId)
                        .map(told -> told == null
                                ? assignments.decide(
                                        situation,
                                        finding.assignmentId(),
                                        finding.responderId(),
                                        (s, assignment) -> ProgressRule.find(
                                                s,
                                                assignment,
                                                finding.finding(),
                                                findingId,
                                                finding.at(),
                                                clock.instant()))
                                : new Decision(situation, clock.instant())));
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentWithdrawal withdrawal) {
        return assignments.decide(
                session,
                withdrawal.calloutId(),
                withdrawal.assignmentId(),
                withdrawal.responderId(),
                (situation, assignment) -> ProgressRule.withdraw(
                        situation, assignment, WithdrawalReason.find(withdrawal.reason()), clock.instant()));
    }

    /** The wish is kept whatever comes of it now: the next plan may have room. */
    Uni<Optional<Decision>> on(Mutiny.Session session, CareWish wish) {
        return decisions.decideWhereItBelongs(
                session,
                wish.calloutId(),
                (same, situation) -> same.createNativeQuery(KEEP_WISH)
                        .setParameter("callout", wish.calloutId())
                        .setParameter("responder", wish.responderId())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                        .map(kept -> kept == 0
                                ? new Decision(situation, clock.instant())
                                : CareWishRule.wish(situation, wish.responderId(), clock.instant())));
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentCheck check) {
        return assignments.decide(
                session,
                check.calloutId(),
                check.assignmentId(),
                check.responderId(),
                (situation, assignment) -> CheckRule.answer(situation, assignment, clock.instant()));
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentAed aed) {
        return assignments.decide(
                session,
                aed.calloutId(),
                aed.assignmentId(),
                aed.responderId(),
                (situation, assignment) ->
                        ProgressRule.tellAed(situation, assignment, aed.whereabouts(), clock.instant()));
    }

    private Uni<Decision> nothing(Situation situation) {
        return Uni.createFrom().item(new Decision(situation, clock.instant()));
    }
}
