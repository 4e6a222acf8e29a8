package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.IdentityCode;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.wave.BeyondTarget;

/** What an answer leads to. */
public final class ReplyRule {

    private ReplyRule() {}

    /**
     * A yes: assigned while places are free up to the target, beyond it only if faster than the slowest still under way, and
     * otherwise told that the role is filled. An answer to an alert that is over changes nothing.
     *
     * @param engagedHere whether the responder is bound to this very alert; a late yes from somebody bound elsewhere comes
     *     in vain
     * @param assignmentId identity of the assignment, should one come of it
     */
    public static Decision accept(
            Situation situation, Alert alert, boolean engagedHere, UUID assignmentId, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(alert.life() instanceof AlertLife.Answerable answerable)) return decision;
        decision.note(Happening.about(alert.responderId(), TimelineWord.ACCEPTED, Map.of("late", !alert.isOpen())));
        if (engagedHere && isWanted(situation, alert, now)) {
            assign(decision, alert, answerable, assignmentId);
        } else {
            alert.answeredInVain(now);
            Settling.fill(decision, alert);
            if (engagedHere) decision.free(alert.responderId());
        }
        return Settling.settle(decision.planNext(new NextStep.Now()));
    }

    /** A no: the next best is asked at once. */
    public static Decision decline(Situation situation, Alert alert, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(alert.life() instanceof AlertLife.Open open)) return decision;
        alert.become(open.decline(now));
        return decision.announce(alert)
                .free(alert.responderId())
                .note(Happening.about(alert.responderId(), TimelineWord.DECLINED))
                .planNext(new NextStep.Now());
    }

    /** Whether a yes would be taken now from somebody whom nothing else binds. */
    public static boolean isWanted(Situation situation, Alert alert, Instant now) {
        Need need = situation.needOf(alert);
        var margin = situation.policy().pace().fasterBy();
        var underWay = situation
                .active()
                .filter(assignment -> assignment.needId().equals(need.id()))
                .filter(Assignment::isComing)
                .map(assignment -> assignment.remainingEta(now))
                .toList();
        return need.target() > 0
                && situation.taken(need) < need.ceiling()
                && new BeyondTarget(margin)
                        .takes(situation.demand(need), alert.way().eta(), underWay);
    }

    private static void assign(Decision decision, Alert alert, AlertLife.Answerable answerable, UUID assignmentId) {
        Need need = decision.situation().needOf(alert);
        alert.become(answerable.accept(decision.at()));
        Situation situation = decision.situation();
        var assignment = new Assignment(
                assignmentId,
                alert,
                situation.freeSlot(need),
                IdentityCode.of(assignmentId, situation.codes()),
                decision.at());
        CheckRule.begin(situation, assignment);
        decision.add(assignment);
        decision.announce(alert)
                .note(Happening.about(
                        alert.responderId(),
                        TimelineWord.ASSIGNED,
                        Map.of("role", alert.role().name())));
    }
}
