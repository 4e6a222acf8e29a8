package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.TimelineWord;

/** How people are let go and a callout ends. Nobody is sent away from a patient by a closure. */
public final class ClosureRule {

    private ClosureRule() {}

    /** Ends the callout: everybody is stood down, except who is with the patient, who is told. */
    public static Decision close(Situation situation, Outcome outcome, Instant now) {
        Decision decision = new Decision(situation, now);
        closeWithin(decision, outcome);
        return decision;
    }

    static void closeWithin(Decision decision, Outcome outcome) {
        closeWithin(decision, Map.of("outcome", outcome.name()), outcome);
    }

    /** @param reason why nobody had to say so */
    static void closeWithin(Decision decision, Outcome outcome, String reason) {
        closeWithin(decision, Map.of("outcome", outcome.name(), "reason", reason), outcome);
    }

    private static void closeWithin(Decision decision, Map<String, Object> told, Outcome outcome) {
        Situation situation = decision.situation();
        if (!(situation.callout().life() instanceof CalloutLife.Ongoing ongoing)) return;
        situation.callout().become(ongoing.close(outcome, decision.at()));
        standEverybodyDown(decision, "CLOSED");
        decision.announceToAssigned().planNext(new NextStep.None()).note(Happening.of(TimelineWord.CLOSED, told));
    }

    /** An emergency needs the person whom this unanswered care alert binds; somebody else is asked for the care. */
    public static Decision overrule(Situation situation, UUID alertId, Instant now) {
        Decision decision = new Decision(situation, now);
        situation.alert(alertId).filter(Alert::isOpen).ifPresent(alert -> {
            Settling.standDown(decision, alert, "NEEDED_FOR_AN_INCIDENT");
            decision.planNext(new NextStep.At(now));
        });
        return decision;
    }

    /**
     * Takes one question back that has not been answered. They count as asked, or planning would choose them again at once; a
     * coordinator may ask them anew, by name.
     */
    public static Decision withdraw(Situation situation, UUID responderId, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        List<Alert> unanswered = situation
                .answerable()
                .filter(alert -> alert.responderId().equals(responderId))
                .toList();
        if (unanswered.isEmpty()) return decision;
        unanswered.forEach(alert -> Settling.standDown(decision, alert, Map.of("reason", reason, "unanswered", true)));
        return decision.planNext(new NextStep.Now());
    }

    /** Lets one person go: a stand-down on the way, a release from the patient. */
    public static Decision release(Situation situation, Assignment assignment, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        switch (assignment.life()) {
            case AssignmentLife.Coming coming -> {
                standDown(decision, assignment, coming, reason);
                decision.planNext(new NextStep.Now());
            }
            case AssignmentLife.WithPatient withPatient -> release(decision, assignment, withPatient, reason);
            case AssignmentLife.Finished f -> {}
            case AssignmentLife.Withdrawn w -> {}
            case AssignmentLife.StoodDown s -> {}
            case AssignmentLife.Released r -> {}
        }
        return Settling.settle(decision);
    }

    /** Withdraws every question and everybody who is on the way. */
    static void standEverybodyDown(Decision decision, String reason) {
        Situation situation = decision.situation();
        situation.answerable().toList().forEach(alert -> Settling.standDown(decision, alert, reason));
        situation.active().toList().forEach(assignment -> standDownIfComing(decision, assignment, reason));
    }

    static void standDownIfComing(Decision decision, Assignment assignment, String reason) {
        if (assignment.life() instanceof AssignmentLife.Coming coming) {
            standDown(decision, assignment, coming, reason);
        }
    }

    private static void standDown(
            Decision decision, Assignment assignment, AssignmentLife.Coming coming, String reason) {
        decision.awaitReturnOfAed(assignment);
        assignment.become(coming.standDown(), decision.at());
        decision.announce(decision.situation().alertOf(assignment))
                .free(assignment.responderId())
                .note(Happening.about(assignment.responderId(), TimelineWord.STOOD_DOWN, Map.of("reason", reason)));
    }

    private static void release(
            Decision decision, Assignment assignment, AssignmentLife.WithPatient withPatient, String reason) {
        decision.awaitReturnOfAed(assignment);
        HardCallRule.leave(decision, assignment);
        assignment.become(withPatient.release(), decision.at());
        decision.announce(decision.situation().alertOf(assignment))
                .free(assignment.responderId())
                .note(Happening.about(assignment.responderId(), TimelineWord.RELEASED, Map.of("reason", reason)));
    }
}
