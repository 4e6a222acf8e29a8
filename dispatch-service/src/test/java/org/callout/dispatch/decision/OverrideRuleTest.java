package org.callout.dispatch.decision;

import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class OverrideRuleTest {

    @Test
    void takenBackItWithholdsAgainAndStandsDownWhoIsNotWithThePatient() {
        var story = a(Category.CARDIAC_ARREST);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 200);
        var asked = story.alerted(Role.AED_RUNNER, 200);
        Situation situation = story.situation();
        overridden(story);

        Decision back = OverrideRule.takeBack(situation, "the police have called", NOW);

        assertThat(story.callout().state()).isEqualTo(CalloutState.WITHHELD);
        assertThat(story.callout().overridden()).isFalse();
        assertThat(there.state()).isEqualTo(AssignmentState.WITH_PATIENT);
        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(back.happenings())
                .extracting("word")
                .contains(TimelineWord.OVERRIDE_TAKEN_BACK, TimelineWord.WITHHELD);
        assertThat(OverrideRule.takeBack(situation, "again", NOW).isEmpty()).isTrue();
    }

    @Test
    void whereNothingWasOverriddenThereIsNothingToTakeBack() {
        var story = a(Category.CARDIAC_ARREST);

        assertThat(OverrideRule.takeBack(story.situation(), "for nothing", NOW).isEmpty())
                .isTrue();
    }

    private static void overridden(Fixture story) {
        var callout = story.callout();
        callout.know(Fixture.facts(Category.CARDIAC_ARREST, PlaceType.CARE_HOME, Scene.UNKNOWN));
        if (callout.life() instanceof CalloutLife.Active active) {
            callout.become(active.withhold(WithheldReason.PLACE_EXCLUDED));
        }
        OverrideRule.override(story.situation(), "the crew asks for hands", NOW);
    }
}
