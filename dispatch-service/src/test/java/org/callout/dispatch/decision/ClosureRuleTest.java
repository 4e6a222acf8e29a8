package org.callout.dispatch.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.announcing.AlertChange;
import org.callout.dispatch.announcing.AlertChanges;
import org.callout.dispatch.announcing.Company;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.organisation.Organisation;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class ClosureRuleTest {

    @Test
    void closingStandsEverybodyDownExceptWhoIsWithThePatientWhoIsTold() {
        var story = a(Category.CARDIAC_ARREST);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 300);
        var asked = story.alerted(Role.AED_RUNNER, 200);
        var situation = story.situation();

        Decision decision = ClosureRule.close(situation, Outcome.TREATED, NOW);

        assertThat(story.callout().state()).isEqualTo(CalloutState.CLOSED);
        assertThat(there.state()).isEqualTo(AssignmentState.WITH_PATIENT);
        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.announced())
                .containsExactlyInAnyOrder(situation.alertOf(there), situation.alertOf(coming), asked);
        assertThat(decision.freed())
                .containsExactlyInAnyOrder(coming.responderId(), asked.responderId())
                .doesNotContain(there.responderId());
        assertThat(decision.nextStep()).isEqualTo(new NextStep.None());
    }

    @Test
    void whoIsWithThePatientHearsOfTheClosureAndKeepsPlaceAndTask() {
        var story = a(Category.CARDIAC_ARREST);
        var there = story.withPatient(Role.DIRECT);
        var situation = story.situation();

        ClosureRule.close(situation, Outcome.TREATED, NOW);

        AlertChange told = AlertChanges.compose(
                story.callout(),
                new Organisation("demo", "Demo Ambulance", "144"),
                situation.alertOf(there),
                Optional.of(there),
                null,
                new Company(List.of(there), List.of()),
                null,
                null,
                NOW);
        assertThat(told.state()).isEqualTo(AlertChange.State.ASSIGNED);
        assertThat(told.outcome()).isEqualTo(Outcome.TREATED);
        assertThat(told.assignment()).extracting(AlertChange.Details::progress).isEqualTo(AssignmentState.WITH_PATIENT);
    }

    @Test
    void whoeverIsLetGoWithADeviceHasToBringItBackAndNobodyElse() {
        var story = a(Category.CARDIAC_ARREST);
        story.runner(UUID.fromString("00000000-0000-0000-0000-000000000002"), Progress.AED_COLLECTED);
        story.runner(UUID.fromString("00000000-0000-0000-0000-000000000001"), Progress.ON_SCENE);
        story.runner(UUID.randomUUID(), Progress.EN_ROUTE);
        story.assigned(Role.DIRECT, 300);

        Decision decision = ClosureRule.close(story.situation(), Outcome.CANCELLED, NOW);

        assertThat(decision.aedOrders())
                .extracting(AedOrder::kind, order -> order.aedId().getLeastSignificantBits())
                .containsExactly(tuple(AedOrder.Kind.AWAITING_RETURN, 1L), tuple(AedOrder.Kind.AWAITING_RETURN, 2L));
    }

    @Test
    void whoIsReleasedFromThePatientBringsTheDeviceBack() {
        var story = a(Category.CARDIAC_ARREST);
        UUID aed = UUID.randomUUID();
        var runner = story.runner(aed, Progress.WITH_PATIENT);

        Decision decision = ClosureRule.release(story.situation(), runner, "crew has arrived", NOW);

        assertThat(decision.aedOrders()).containsExactly(new AedOrder(aed, AedOrder.Kind.AWAITING_RETURN));
    }

    @Test
    void closingTwiceChangesNothing() {
        var story = a(Category.CHOKING);
        ClosureRule.close(story.situation(), Outcome.TREATED, NOW);

        Decision again = ClosureRule.close(story.situation(), Outcome.CANCELLED, NOW);

        assertThat(again.isEmpty()).isTrue();
        assertThat(story.callout().outcome()).isEqualTo(Outcome.TREATED);
    }

    @Test
    void whoIsReleasedFromThePatientIsNotReplaced() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        var there = story.withPatient(Role.DIRECT);

        Decision decision = ClosureRule.release(story.situation(), there, "crew has arrived", NOW);

        assertThat(there.state()).isEqualTo(AssignmentState.RELEASED);
        assertThat(decision.situation().isCovered()).isTrue();
    }

    @Test
    void whoIsStoodDownOnTheWayLeavesAPlaceToFill() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        var coming = story.assigned(Role.DIRECT, 300);

        Decision decision = ClosureRule.release(story.situation(), coming, "too far", NOW);

        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(decision.situation().isCovered()).isFalse();
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }
}
