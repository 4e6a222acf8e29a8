package org.callout.responder.assignment;

import org.callout.responder.assignment.StepDecision.Advance;
import org.callout.responder.assignment.StepDecision.Backwards;
import org.callout.responder.assignment.StepDecision.Ended;
import org.callout.responder.assignment.StepDecision.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StepDecisionTest {

    @Test
    void stepsMayBeLeftOut() {
        assertThat(StepDecision.of(AssignmentState.ACTIVE, Progress.ASSIGNED, Progress.WITH_PATIENT))
                .isEqualTo(new Advance());
    }

    @Test
    void noStepIsTakenBack() {
        assertThat(StepDecision.of(AssignmentState.ACTIVE, Progress.ON_SCENE, Progress.EN_ROUTE))
                .isEqualTo(new Backwards(Progress.ON_SCENE));
    }

    @ParameterizedTest
    @EnumSource(Progress.class)
    void theSameStepAgainIsKnown(Progress step) {
        assertThat(StepDecision.of(AssignmentState.ACTIVE, step, step)).isEqualTo(new Known());
    }

    @Test
    void finishingTwiceIsFinishingOnce() {
        assertThat(StepDecision.of(AssignmentState.FINISHED, Progress.FINISHED, Progress.FINISHED))
                .isEqualTo(new Known());
    }

    @ParameterizedTest
    @EnumSource(
            value = AssignmentState.class,
            names = {"WITHDRAWN", "STOOD_DOWN", "RELEASED"})
    void anEndedAssignmentTakesNoStep(AssignmentState ended) {
        assertThat(StepDecision.of(ended, Progress.EN_ROUTE, Progress.ON_SCENE)).isEqualTo(new Ended(ended));
    }
}
