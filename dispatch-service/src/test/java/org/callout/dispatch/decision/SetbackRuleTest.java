package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.assignment.Setback;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callout.dispatch.decision.Fixture.NOW;

class SetbackRuleTest {

    private static final Instant SEEN = NOW.minusSeconds(10);

    private final Fixture fall = Fixture.a(Category.FALL_NON_INJURY);
    private final Assignment anna = fall.assigned(Role.DIRECT, 300);
    private final Situation situation = fall.situation();

    @Test
    void whoeverHasStoppedStaysAssignedAndAnotherOneIsAskedBesideThem() {
        covered();

        Decision decision = see(Setback.STOPPED, 280);

        assertThat(anna.state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(decision.freed()).isEmpty();
        assertThat(situation.missing(fall.need(Role.DIRECT))).isEqualTo(1);
        assertThat(situation.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
        assertThat(decision.happenings())
                .extracting(Happening::word, Happening::responderId)
                .containsExactly(tuple(TimelineWord.SETBACK, anna.responderId()));
    }

    @Test
    void theOtherOnesYesIsTakenEvenWhereOneIsAllThatThePolicyWants() {
        see(Setback.STOPPED, 280);
        Alert ben = fall.alerted(Role.DIRECT, 400);
        Situation then = fall.situation();

        ReplyRule.accept(then, ben, true, UUID.randomUUID(), NOW);

        assertThat(then.assignmentOf(ben)).isPresent();
        assertThat(then.callout().state()).isEqualTo(CalloutState.COVERED);
    }

    @Test
    void aThirdIsNotTakenThough() {
        see(Setback.STOPPED, 280);
        fall.assigned(Role.DIRECT, 400);
        Alert cleo = fall.alerted(Role.DIRECT, 10);

        assertThat(ReplyRule.isWanted(fall.situation(), cleo, NOW)).isFalse();
    }

    @Test
    void whoeverMovesAgainCountsAgain() {
        see(Setback.STOPPED, 280);

        Decision decision = see(null, 200);

        assertThat(situation.isCovered()).isTrue();
        assertThat(decision.happenings()).extracting(Happening::word).contains(TimelineWord.RESUMED);
        assertThat(anna.remainingEta(SEEN).toSeconds()).isEqualTo(200);
        assertThat(anna.remainingEta(NOW).toSeconds()).isEqualTo(190);
    }

    @Test
    void theSameAgainIsNoNews() {
        see(Setback.STOPPED, 280);

        Decision again = see(Setback.STOPPED, 280);

        assertThat(again.isEmpty()).isTrue();
    }

    @Test
    void whoeverArrivesAllTheSameCountsAgain() {
        see(Setback.STOPPED, 280);

        ProgressRule.reach(situation, anna, Progress.ON_SCENE, NOW, NOW);

        assertThat(anna.setback()).isNull();
        assertThat(situation.callout().state()).isEqualTo(CalloutState.COVERED);
        assertThat(see(Setback.LATE, 280).isEmpty()).isTrue();
    }

    @Test
    void aSightingByAWayThatIsNoLongerTheirsSaysNothing() {
        covered();
        var byADevice = new Way(280, 500, TravelMode.FOOT, TravelSource.ROAD, UUID.randomUUID());

        Decision decision = SetbackRule.see(
                situation, List.of(new SetbackRule.Sighting(anna.id(), byADevice, NOW, Setback.STOPPED)), NOW);

        assertThat(decision.isEmpty()).isTrue();
        assertThat(anna.setback()).isNull();
    }

    private void covered() {
        Decision decision = new Decision(situation, NOW);
        Settling.settle(decision);
        assertThat(situation.callout().state()).isEqualTo(CalloutState.COVERED);
    }

    private Decision see(@Nullable Setback setback, int etaSeconds) {
        var way = new Way(etaSeconds, 500, TravelMode.FOOT, TravelSource.ROAD, null);
        return SetbackRule.see(situation, List.of(new SetbackRule.Sighting(anna.id(), way, SEEN, setback)), NOW);
    }
}
