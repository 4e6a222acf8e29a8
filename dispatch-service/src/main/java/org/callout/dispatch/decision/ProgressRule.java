package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.assignment.AedWhereabouts;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.assignment.Finding;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.assignment.ReportedFinding;
import org.callout.dispatch.assignment.WithdrawalReason;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.wave.Role;
import org.callout.platform.time.ToldTime;

/** What the people under way report, and what follows. Late or repeated reports change nothing. */
public final class ProgressRule {

    private ProgressRule() {}

    /**
     * A step forward; steps may be skipped. Whoever arrives although something kept them counts again, and a runner who arrives
     * has the device that they were sent for: nobody else is sent to a cabinet that is perhaps empty.
     *
     * @param madeAt when they say that they took it
     */
    public static Decision reach(
            Situation situation, Assignment assignment, Progress step, Instant madeAt, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(assignment.life() instanceof AssignmentLife.Coming coming) || !coming.canReach(step)) return decision;
        Instant at = ToldTime.within(madeAt, assignment.progressAt(), now);
        moveAed(decision, assignment, step);
        assignment.become(coming.reach(step), at);
        CheckRule.heard(decision, assignment);
        HardCallRule.reach(decision, assignment, step);
        return Settling.settle(note(decision, assignment, step.name(), at));
    }

    /**
     * The responder is done. A care request whose helpers are all done is closed as completed.
     *
     * @param madeAt when they say that they were
     */
    public static Decision finish(Situation situation, Assignment assignment, Instant madeAt, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(assignment.life() instanceof AssignmentLife.Underway underway)) return decision;
        decision.awaitReturnOfAed(assignment);
        HardCallRule.leave(decision, assignment);
        Instant at = ToldTime.within(madeAt, assignment.progressAt(), now);
        assignment.become(underway.finish(), at);
        decision.free(assignment.responderId());
        note(decision, assignment, "FINISHED", at);
        closeCompletedCare(decision);
        return decision;
    }

    /**
     * The responder cannot go on; somebody else is asked at once.
     *
     * @param reason told to the coordinators; empty when none was given by name
     */
    public static Decision withdraw(
            Situation situation, Assignment assignment, Optional<WithdrawalReason> reason, Instant now) {
        Decision decision = new Decision(situation, now);
        if (!(assignment.life() instanceof AssignmentLife.Underway underway)) return decision;
        decision.awaitReturnOfAed(assignment);
        assignment.become(underway.withdraw(), now);
        decision.announce(situation.alertOf(assignment))
                .free(assignment.responderId())
                .note(Happening.about(
                        assignment.responderId(),
                        TimelineWord.WITHDRAWN,
                        reason.<Map<String, Object>>map(known -> Map.of("reason", known.name()))
                                .orElseGet(Map::of)))
                .planNext(new NextStep.Now());
        return Settling.settle(decision);
    }

    /**
     * Something found at the scene; told to everybody who watches, and reason to plan again with what is known now.
     *
     * @param madeAt when they say that they found it
     */
    public static Decision find(
            Situation situation, Assignment assignment, Finding finding, UUID findingId, Instant madeAt, Instant now) {
        Decision decision = new Decision(situation, now);
        if (assignment.life() instanceof AssignmentLife.StoodDown) return decision;
        Instant at = ToldTime.within(madeAt, assignment.acceptedAt(), now);
        decision.add(new ReportedFinding(findingId, assignment, finding, at, now));
        decision.note(Happening.about(
                assignment.responderId(), TimelineWord.FINDING, detail("finding", finding.name(), at, now)));
        CheckRule.heard(decision, assignment);
        HardCallRule.find(decision, assignment, finding);
        act(decision, assignment, finding);
        return Settling.settle(decision);
    }

    /** Where the device went that they brought; it is of use to nobody before it has been checked. */
    public static Decision tellAed(
            Situation situation, Assignment assignment, AedWhereabouts whereabouts, Instant now) {
        Decision decision = new Decision(situation, now);
        if (assignment.aedWhereabouts() == whereabouts) return decision;
        assignment.tellAed(whereabouts);
        switch (whereabouts) {
            case WITH_CREW -> {
                arriveWithAed(decision, assignment);
                orderAed(decision, assignment, AedOrder.Kind.GONE_WITH_CREW);
            }
            case BACK_IN_PLACE, WITH_ME, LEFT_AT_SCENE -> {
                takeAed(decision, assignment);
                orderAed(decision, assignment, AedOrder.Kind.AWAITING_RETURN);
            }
        }
        return decision.note(Happening.about(
                assignment.responderId(), TimelineWord.AED_TOLD, Map.of("whereabouts", whereabouts.name())));
    }

    private static void act(Decision decision, Assignment assignment, Finding finding) {
        switch (finding) {
            case SEND_MORE, SECOND_PATIENT -> askForOneMore(decision);
            case AED_MISSING, AED_LOCKED -> orderAed(decision, assignment, AedOrder.Kind.OUT_OF_ORDER);
            case CANNOT_FIND,
                    CANNOT_ENTER,
                    UNSAFE,
                    NOT_AN_ARREST,
                    CPR_STARTED,
                    SHOCK_GIVEN,
                    PULSE_BACK,
                    DNACPR_SHOWN,
                    OBVIOUSLY_DEAD -> {
                // what it changes a human decides: the console shows it and the control room reads it
            }
        }
        if (decision.situation().callout().life() instanceof CalloutLife.Active) decision.planNext(new NextStep.Now());
    }

    private static void askForOneMore(Decision decision) {
        Situation situation = decision.situation();
        situation.needs().stream()
                .filter(need -> need.role() != Role.AED_RUNNER)
                .forEach(need -> raiseTarget(situation, need));
    }

    /**
     * One more than are wanted so far. The ceiling gives way, since a person at the scene has asked for it, but beyond the
     * policy's own for one at a time: however often it is asked, no crowd is sent.
     */
    private static void raiseTarget(Situation situation, Need need) {
        int taken = situation.taken(need);
        int most = Math.max(ceilingByPolicy(situation, need), taken + 1);
        int target = Math.max(need.target(), Math.min(Math.max(need.target(), taken) + 1, most));
        need.resize(target, Math.max(need.ceiling(), target));
    }

    private static int ceilingByPolicy(Situation situation, Need need) {
        return situation.policy().roles().stream()
                .filter(rule -> rule.role() == need.role())
                .mapToInt(RoleRule::ceiling)
                .findFirst()
                .orElse(0);
    }

    private static void closeCompletedCare(Decision decision) {
        Situation situation = decision.situation();
        boolean allDone = situation.isCovered() && situation.active().findAny().isEmpty();
        if (situation.callout().kind() == CalloutKind.CARE_REQUEST
                && allDone
                && situation.callout().life() instanceof CalloutLife.Ongoing) {
            ClosureRule.closeWithin(decision, Outcome.COMPLETED);
        }
    }

    private static void moveAed(Decision decision, Assignment assignment, Progress step) {
        switch (step) {
            case AED_COLLECTED -> takeAed(decision, assignment);
            case ON_SCENE, WITH_PATIENT -> arriveWithAed(decision, assignment);
            case ASSIGNED, EN_ROUTE -> {
                // the device is still where it hangs
            }
        }
    }

    private static void arriveWithAed(Decision decision, Assignment assignment) {
        takeAed(decision, assignment);
        if (assignment.isComing()) orderAed(decision, assignment, AedOrder.Kind.AT_SCENE);
    }

    private static void takeAed(Decision decision, Assignment assignment) {
        if (assignment.isStillFetching()) orderAed(decision, assignment, AedOrder.Kind.TAKEN);
    }

    private static void orderAed(Decision decision, Assignment assignment, AedOrder.Kind kind) {
        UUID aedId = assignment.way().aedId();
        if (aedId != null) decision.order(new AedOrder(aedId, kind));
    }

    private static Decision note(Decision decision, Assignment assignment, String step, Instant at) {
        return decision.announce(decision.situation().alertOf(assignment))
                .note(Happening.about(
                        assignment.responderId(), TimelineWord.PROGRESS, detail("step", step, at, decision.at())));
    }

    /** The timeline goes by when something was heard; what was done well before that says so. */
    private static Map<String, Object> detail(String name, String value, Instant at, Instant now) {
        return ToldTime.isLate(at, now) ? Map.of(name, value, "madeAt", at.toString()) : Map.of(name, value);
    }
}
