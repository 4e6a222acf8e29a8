package org.callout.dispatch.decision;

import java.time.Duration;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class ReopeningRuleTest {

    @Test
    void whomTheClosureStoodDownCountsAsNeverAskedAndNobodyIsStoodDownTwice() {
        var story = a(Category.CARDIAC_ARREST);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 300);
        var asked = story.alerted(Role.AED_RUNNER, 200);
        Situation situation = story.situation();
        ClosureRule.close(situation, Outcome.CANCELLED, NOW);

        Decision reopened = ReopeningRule.reopen(situation, "the wrong one", NOW.plusSeconds(60));

        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(story.callout().outcome()).isNull();
        assertThat(story.callout().closedAt()).isNull();
        assertThat(situation.asked()).containsExactly(there.responderId());
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(reopened.announced())
                .containsExactly(situation.alertOf(there))
                .doesNotContain(situation.alertOf(coming), asked);
        assertThat(reopened.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void whoeverWasStoodDownBeforeTheClosureIsNotAskedAgain() {
        var story = a(Category.CARDIAC_ARREST);
        var earlier = story.assigned(Role.DIRECT, 300);
        Situation situation = story.situation();
        ClosureRule.release(situation, earlier, "not needed", NOW.minusSeconds(5));
        ClosureRule.close(situation, Outcome.CANCELLED, NOW);

        ReopeningRule.reopen(situation, "the wrong one", NOW.plusSeconds(60));

        assertThat(situation.asked()).contains(earlier.responderId());
    }

    @Test
    void whatThePolicyWithholdsIsWithheldAgain() {
        var story = a(Category.CARDIAC_ARREST);
        var prison = Fixture.facts(Category.CARDIAC_ARREST, PlaceType.PRISON, Scene.UNKNOWN);
        Situation situation = story.situation();
        ClosureRule.close(situation, Outcome.CANCELLED, NOW);
        story.callout().know(prison);

        Decision reopened = ReopeningRule.reopen(situation, "the wrong one", NOW.plusSeconds(60));

        assertThat(story.callout().state()).isEqualTo(CalloutState.WITHHELD);
        assertThat(reopened.happenings())
                .extracting("word")
                .containsExactly(TimelineWord.REOPENED, TimelineWord.WITHHELD);
        assertThat(reopened.nextStep()).isEqualTo(new NextStep.None());
    }

    @Test
    void afterTenMinutesAClosureStands() {
        var story = a(Category.CARDIAC_ARREST);
        Situation situation = story.situation();
        ClosureRule.close(situation, Outcome.CANCELLED, NOW);

        assertThat(ReopeningRule.reopen(
                                situation,
                                "late",
                                NOW.plus(Duration.ofMinutes(10)).plusMillis(1))
                        .isEmpty())
                .isTrue();
        assertThat(story.callout().state()).isEqualTo(CalloutState.CLOSED);
        assertThat(ReopeningRule.reopen(situation, "in time", NOW.plus(Duration.ofMinutes(10)))
                        .isEmpty())
                .isFalse();
    }
}
