package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class WindowRuleTest {

    private static final Instant END = NOW.plusSeconds(7200);

    private static Decision end(Fixture story, Instant at) {
        Decision decision = new Decision(story.situation(), at);
        WindowRule.endIfOver(decision);
        return decision;
    }

    @Test
    void aWindowThatEndsWithoutAYesClosesTheCalloutAndSaysWhy() {
        var story = a(Category.SHOPPING);
        var asked = story.alerted(Role.HELPER, 300);
        var silent = story.alerted(Role.HELPER, 300);
        silent.become(((AlertLife.Open) silent.life()).expire());

        Decision decision = end(story, END);

        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(silent.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.freed()).containsExactly(asked.responderId());
        assertThat(story.callout().state()).isEqualTo(CalloutState.CLOSED);
        assertThat(story.callout().outcome()).isEqualTo(Outcome.NO_HELP_FOUND);
        assertThat(decision.happenings())
                .contains(
                        Happening.of(TimelineWord.CLOSED, Map.of("outcome", "NO_HELP_FOUND", "reason", "WINDOW_OVER")));
    }

    @Test
    void whoeverHasSaidYesKeepsTheVisit() {
        var story = a(Category.SHOPPING).withNeed(Role.HELPER, 2, 2);
        var helper = story.assigned(Role.HELPER, 300);
        var asked = story.alerted(Role.HELPER, 300);

        end(story, END);

        assertThat(helper.state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
    }

    @Test
    void untilThenAndForIncidentsNothingEnds() {
        var care = a(Category.SHOPPING);
        care.alerted(Role.HELPER, 300);
        var incident = a(Category.CHOKING);
        incident.alerted(Role.DIRECT, 300);

        assertThat(end(care, END.minusMillis(1)).isEmpty()).isTrue();
        assertThat(end(incident, END).isEmpty()).isTrue();
    }
}
