package org.callout.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GoalTest {

    @Test
    void whatShallBeSmallIsMetFromBelow() {
        Goal goal = Goal.atMost(3, 1.5);

        assertThat(goal.judge(1.5)).isEqualTo("1.50 (floor 3 met, aim 1.5 met)");
        assertThat(goal.judge(2)).isEqualTo("2.00 (floor 3 met, aim 1.5 missed)");
        assertThat(goal.judge(3.1)).isEqualTo("3.10 (floor 3 missed, aim 1.5 missed)");
    }

    @Test
    void whatShallBeLargeIsMetFromAbove() {
        assertThat(Goal.atLeast(0.4, 1).judge(0.4)).isEqualTo("0.40 (floor 0.4 met, aim 1 missed)");
    }

    @Test
    void aGoalWithoutAnAimHasOneWord() {
        assertThat(Goal.atMost(2).judge(1)).isEqualTo("1.00 (floor 2 met)");
    }

    @Test
    void aMeasurementThatFailedMeetsNothing() {
        assertThat(Goal.atMost(2).judge(Double.NaN)).contains("missed");
    }
}
