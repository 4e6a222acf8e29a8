package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.AedWhereabouts;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Finding;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class ProgressRuleTest {

    @Test
    void stepsMayBeSkippedForwardButNeverTakenBack() {
        var story = a(Category.CHOKING);
        var anna = story.assigned(Role.DIRECT, 300);

        ProgressRule.reach(story.situation(), anna, Progress.ON_SCENE, NOW, NOW);
        assertThat(anna.state()).isEqualTo(AssignmentState.ON_SCENE);

        assertThat(ProgressRule.reach(story.situation(), anna, Progress.EN_ROUTE, NOW, NOW)
                        .isEmpty())
                .isTrue();
        assertThat(anna.state()).isEqualTo(AssignmentState.ON_SCENE);
    }

    @Test
    void whatIsHeardLateIsNotedWithItsTimeAndPutsOffTheNextQuestionFromNow() {
        var story = a(Category.CARDIAC_ARREST);
        var anna = story.assigned(Role.DIRECT, 300);
        Instant later = NOW.plusSeconds(3600);

        Decision there = ProgressRule.reach(story.situation(), anna, Progress.WITH_PATIENT, NOW.plusSeconds(60), later);
        Decision shock = ProgressRule.find(
                story.situation(), anna, Finding.SHOCK_GIVEN, UUID.randomUUID(), NOW.plusSeconds(120), later);
        Decision atOnce =
                ProgressRule.find(story.situation(), anna, Finding.PULSE_BACK, UUID.randomUUID(), later, later);

        assertThat(anna.progressAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(anna.check().isDue(later)).isFalse();
        assertThat(there.happenings().getFirst().detail())
                .containsEntry("madeAt", NOW.plusSeconds(60).toString());
        assertThat(shock.happenings().getFirst().detail())
                .containsEntry("madeAt", NOW.plusSeconds(120).toString());
        assertThat(atOnce.happenings().getFirst().detail()).doesNotContainKey("madeAt");
    }

    @Test
    void aWithdrawalFreesThePlaceAndAsksForSomebodyElseAtOnce() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        var anna = story.assigned(Role.DIRECT, 300);
        Settling.settle(new Decision(story.situation(), NOW));
        assertThat(story.callout().state()).isEqualTo(CalloutState.COVERED);

        Decision decision = ProgressRule.withdraw(story.situation(), anna, Optional.empty(), NOW);

        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(decision.freed()).containsExactly(anna.responderId());
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void howeverOftenMoreAreAskedForNoCrowdIsSent() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 2, 3);
        var anna = story.withPatient(Role.DIRECT);

        for (int asked = 0; asked < 5; asked++) {
            ProgressRule.find(story.situation(), anna, Finding.SEND_MORE, UUID.randomUUID(), NOW, NOW);
        }
        assertThat(story.need(Role.DIRECT).target()).isEqualTo(3);

        story.assigned(Role.DIRECT, 300);
        story.assigned(Role.DIRECT, 300);
        for (int asked = 0; asked < 5; asked++) {
            ProgressRule.find(story.situation(), anna, Finding.SECOND_PATIENT, UUID.randomUUID(), NOW, NOW);
        }
        assertThat(story.need(Role.DIRECT).target()).isEqualTo(4);
        assertThat(story.need(Role.DIRECT).ceiling()).isEqualTo(4);
    }

    @Test
    void whoGivesUpOrIsDoneWithADeviceHasToBringItBack() {
        UUID aed = UUID.randomUUID();
        var givesUp = a(Category.CARDIAC_ARREST);
        var isDone = a(Category.CARDIAC_ARREST);
        var neverGotIt = a(Category.CARDIAC_ARREST);

        var first = givesUp.runner(aed, Progress.AED_COLLECTED);
        var second = isDone.runner(aed, Progress.WITH_PATIENT);
        var third = neverGotIt.runner(aed, Progress.EN_ROUTE);

        var withdrawn = ProgressRule.withdraw(givesUp.situation(), first, Optional.empty(), NOW);
        var finished = ProgressRule.finish(isDone.situation(), second, NOW, NOW);
        var without = ProgressRule.finish(neverGotIt.situation(), third, NOW, NOW);

        var back = new AedOrder(aed, AedOrder.Kind.AWAITING_RETURN);
        assertThat(withdrawn.aedOrders()).containsExactly(back);
        assertThat(finished.aedOrders()).containsExactly(back);
        assertThat(without.aedOrders()).isEmpty();
    }

    @Test
    void aRunnerWhoArrivesHasTheDeviceTooWhereNobodySaidThatItWasTaken() {
        UUID aed = UUID.randomUUID();
        var story = a(Category.CARDIAC_ARREST);
        var skips = story.runner(aed, Progress.EN_ROUTE);
        var said = story.runner(aed, Progress.AED_COLLECTED);

        Decision there = ProgressRule.reach(story.situation(), skips, Progress.ON_SCENE, NOW, NOW);
        Decision onward = ProgressRule.reach(story.situation(), skips, Progress.WITH_PATIENT, NOW, NOW);
        Decision thereToo = ProgressRule.reach(story.situation(), said, Progress.WITH_PATIENT, NOW, NOW);

        var taken = new AedOrder(aed, AedOrder.Kind.TAKEN);
        var atScene = new AedOrder(aed, AedOrder.Kind.AT_SCENE);
        assertThat(there.aedOrders()).containsExactly(taken, atScene);
        assertThat(onward.aedOrders()).isEmpty();
        assertThat(thereToo.aedOrders()).containsExactly(atScene);
    }

    @Test
    void whereADeviceWentIsNotedHoweverEarlyItIsTold() {
        UUID aed = UUID.randomUUID();
        var story = a(Category.CARDIAC_ARREST);
        var early = story.runner(aed, Progress.EN_ROUTE);
        var there = story.runner(aed, Progress.WITH_PATIENT);

        Decision takenAlong = ProgressRule.tellAed(story.situation(), early, AedWhereabouts.WITH_CREW, NOW);
        Decision putBack = ProgressRule.tellAed(story.situation(), there, AedWhereabouts.BACK_IN_PLACE, NOW);

        assertThat(takenAlong.aedOrders())
                .extracting(AedOrder::kind)
                .containsExactly(AedOrder.Kind.TAKEN, AedOrder.Kind.AT_SCENE, AedOrder.Kind.GONE_WITH_CREW);
        assertThat(putBack.aedOrders()).extracting(AedOrder::kind).containsExactly(AedOrder.Kind.AWAITING_RETURN);
    }

    @Test
    void whoHasADeviceWithThemKeepsItOnAnyOtherWay() {
        UUID aed = UUID.randomUUID();
        var story = a(Category.CARDIAC_ARREST);
        var carries = story.runner(aed, Progress.AED_COLLECTED);
        var fetches = story.runner(aed, Progress.EN_ROUTE);
        Way straight = carries.way().withAed(null);

        carries.rerouted(straight, NOW);
        fetches.rerouted(straight, NOW);

        assertThat(carries.way().aedId()).isEqualTo(aed);
        assertThat(fetches.way().aedId()).isNull();
    }

    @Test
    void sendMoreRaisesTheTargetByOneBeyondThoseWhoHaveCome() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 2, 2);
        var anna = story.withPatient(Role.DIRECT);
        story.assigned(Role.DIRECT, 300);

        Decision decision = ProgressRule.find(story.situation(), anna, Finding.SEND_MORE, UUID.randomUUID(), NOW, NOW);

        assertThat(story.need(Role.DIRECT).target()).isEqualTo(3);
        assertThat(story.need(Role.DIRECT).ceiling()).isEqualTo(3);
        assertThat(decision.situation().isCovered()).isFalse();
    }

    @Test
    void aFindingNeverEndsTheCallout() {
        for (Finding finding : Finding.values()) {
            var story = a(Category.CARDIAC_ARREST);
            var anna = story.withPatient(Role.DIRECT);

            ProgressRule.find(story.situation(), anna, finding, UUID.randomUUID(), NOW, NOW);

            assertThat(story.callout().state()).isNotEqualTo(CalloutState.CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsReasonToPlanAgain(Finding finding) {
        var story = a(Category.CARDIAC_ARREST);
        var anna = story.withPatient(Role.DIRECT);

        Decision decision = ProgressRule.find(story.situation(), anna, finding, UUID.randomUUID(), NOW, NOW);

        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void nothingIsPlannedForAFindingThatComesAfterTheEnd() {
        var story = a(Category.CARDIAC_ARREST);
        var anna = story.withPatient(Role.DIRECT);
        ProgressRule.finish(story.situation(), anna, NOW, NOW);
        ClosureRule.close(story.situation(), Outcome.TREATED, NOW);

        Decision decision = ProgressRule.find(story.situation(), anna, Finding.SEND_MORE, UUID.randomUUID(), NOW, NOW);

        assertThat(decision.nextStep()).isEqualTo(new NextStep.Unchanged());
    }

    @Test
    void aCareRequestWhoseHelperIsDoneIsCompleted() {
        var story = a(Category.SHOPPING);
        var helper = story.assigned(Role.HELPER, 600);

        ProgressRule.finish(story.situation(), helper, NOW, NOW);

        assertThat(story.callout().state()).isEqualTo(CalloutState.CLOSED);
        assertThat(story.callout().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void anIncidentWhoseHelpersAreDoneStaysOpenForTheControlRoom() {
        var story = a(Category.FALL_NON_INJURY);
        var helper = story.withPatient(Role.DIRECT);

        ProgressRule.finish(story.situation(), helper, NOW, NOW);

        assertThat(story.callout().state()).isNotEqualTo(CalloutState.CLOSED);
    }
}
