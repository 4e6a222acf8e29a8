package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.OverdueCheck;
import org.callout.dispatch.assignment.Setback;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy.Checks;
import org.jspecify.annotations.Nullable;

/**
 * When people assigned are asked whether they are all right, by the policy's times, and what follows from silence: coordinators
 * are told. Nobody is finished, withdrawn or forgotten for it, and nobody is asked who is late and still moves: they may be at
 * the wheel, and coordinators know that they are late.
 */
public final class CheckRule {

    /** As long as standing still takes to be told; then it is looked again. */
    private static final Duration MOVED_LATELY = Duration.ofMinutes(1);

    private CheckRule() {}

    /** Sets the time of the first question to somebody just assigned. */
    static void begin(Situation situation, Assignment assignment) {
        assignment.checked(OverdueCheck.at(due(situation, assignment)));
    }

    /** A word from them answers what was asked, and puts off the next question. */
    static void heard(Decision decision, Assignment assignment) {
        if (!assignment.active()) return;
        Situation situation = decision.situation();
        Instant next = later(
                due(situation, assignment), decision.at().plus(checks(situation).again()));
        boolean asked = assignment.check().isAsked();
        assignment.checked(OverdueCheck.at(next));
        if (asked) {
            decision.announce(situation.alertOf(assignment))
                    .note(Happening.about(assignment.responderId(), TimelineWord.CHECK_ANSWERED));
        }
    }

    /** They say that they are all right. */
    public static Decision answer(Situation situation, Assignment assignment, Instant now) {
        Decision decision = new Decision(situation, now);
        if (assignment.check().isAsked()) heard(decision, assignment);
        return decision;
    }

    /**
     * Asks whom it is time to ask, and tells coordinators of whoever has not answered.
     *
     * @param seenAt when they were last seen anywhere, null when never
     */
    public static Decision look(Situation situation, UUID assignmentId, @Nullable Instant seenAt, Instant now) {
        Decision decision = new Decision(situation, now);
        Optional<Assignment> found = situation
                .assignment(assignmentId)
                .filter(Assignment::active)
                .filter(assignment -> assignment.check().isDue(now));
        found.ifPresent(assignment -> look(decision, assignment, seenAt));
        return decision;
    }

    private static void look(Decision decision, Assignment assignment, @Nullable Instant seenAt) {
        OverdueCheck check = assignment.check();
        if (check.isAsked()) {
            assignment.checked(check.miss(decision.at()));
            decision.note(Happening.about(assignment.responderId(), TimelineWord.CHECK_MISSED));
            return;
        }
        Instant due = due(decision.situation(), assignment);
        if (due.isAfter(decision.at()) && isSentElsewhere(assignment, due)) {
            assignment.checked(OverdueCheck.at(due));
            return;
        }
        if (isStillMoving(assignment, seenAt, decision.at())) {
            assignment.checked(OverdueCheck.at(decision.at().plus(MOVED_LATELY)));
            return;
        }
        Instant answerUntil = decision.at().plus(checks(decision.situation()).answerWithin());
        assignment.checked(check.ask(decision.at(), answerUntil));
        decision.announce(decision.situation().alertOf(assignment))
                .note(Happening.about(
                        assignment.responderId(),
                        TimelineWord.CHECK_ASKED,
                        Map.of("answerUntil", answerUntil.toString())));
    }

    /** Whoever has been sent another way meanwhile is not late yet. */
    private static boolean isSentElsewhere(Assignment assignment, Instant due) {
        Instant asked = assignment.check().dueAt();
        return assignment.isComing() && asked != null && due.isAfter(asked);
    }

    /** Who stands still is not late but stopped, see the watch. */
    private static boolean isStillMoving(Assignment assignment, @Nullable Instant seenAt, Instant now) {
        return assignment.setback() == Setback.LATE
                && seenAt != null
                && seenAt.plus(MOVED_LATELY).isAfter(now);
    }

    private static Instant due(Situation situation, Assignment assignment) {
        Checks checks = checks(situation);
        AssignmentState state = assignment.state();
        if (state == AssignmentState.ON_SCENE || state == AssignmentState.WITH_PATIENT) {
            return assignment.progressAt().plus(checks.onScene());
        }
        CareDetails care = situation.callout().facts().care();
        Instant expected = assignment.wayAt().plus(assignment.way().eta());
        return (care == null ? expected : later(expected, care.windowTo())).plus(checks.behindEta());
    }

    private static Checks checks(Situation situation) {
        return situation.policy().checks();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
