package org.callout.dispatch.decision;

import java.util.UUID;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.CalloutState;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class NeedRuleTest {

    @Test
    void aGreaterTargetRaisesTheCeilingAndASmallerOneGivesItBack() {
        var story = a(Category.CHOKING);
        var need = story.need(Role.DIRECT);
        int ceiling = need.ceiling();
        Situation situation = story.situation();

        Decision more = want(situation, Role.DIRECT, 6);
        assertThat(need.target()).isEqualTo(6);
        assertThat(need.ceiling()).isEqualTo(6);
        assertThat(more.nextStep()).isEqualTo(new NextStep.Now());
        assertThat(want(situation, Role.DIRECT, 6).isEmpty()).isTrue();

        want(situation, Role.DIRECT, 2);
        assertThat(need.ceiling()).isEqualTo(ceiling);
    }

    @Test
    void aRoleThatThePolicyDoesNotKnowTakesWhatItTakesElsewhere() {
        var story = a(Category.CHOKING);
        Situation situation = story.situation();
        assertThat(situation.policy().find(Role.AED_RUNNER)).isEmpty();

        want(situation, Role.AED_RUNNER, 1);

        assertThat(situation.policy().rule(Role.AED_RUNNER).target()).isOne();
        assertThat(situation.isCovered()).isFalse();
        assertThat(NeedRule.suits(story.callout(), Role.HELPER)).isFalse();
    }

    @Test
    void whoHasSaidYesStaysWhateverIsWanted() {
        var story = a(Category.CARDIAC_ARREST);
        var coming = story.assigned(Role.DIRECT, 200);
        Situation situation = story.situation();

        want(situation, Role.DIRECT, 0);

        assertThat(coming.active()).isTrue();
        assertThat(story.need(Role.DIRECT).ceiling()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void whenEverybodyIsStoodDownNobodyIsAskedUntilARoleIsWantedAgainAndThenTheSamePeopleMayBe() {
        var story = a(Category.CARDIAC_ARREST);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 200);
        var asked = story.alerted(Role.AED_RUNNER, 200);
        Situation situation = story.situation();

        Decision decision = NeedRule.standEverybodyDown(situation, "The crew is there", NOW);

        assertThat(there.state()).isEqualTo(AssignmentState.WITH_PATIENT);
        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(story.callout().state()).isEqualTo(CalloutState.COVERED);
        assertThat(decision.nextStep()).isEqualTo(new NextStep.None());
        assertThat(situation.asked()).containsExactly(there.responderId());

        Decision again = want(situation, Role.DIRECT, 3);
        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(again.nextStep()).isEqualTo(new NextStep.Now());
    }

    private static Decision want(Situation situation, Role role, int target) {
        return NeedRule.want(situation, role, target, "two patients", UUID::randomUUID, NOW);
    }
}
