package org.callout.dispatch.decision;

import java.time.Duration;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.callout.CalloutState;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class ReplyRuleTest {

    private static Decision accept(Situation situation, Alert alert) {
        return ReplyRule.accept(situation, alert, true, UUID.randomUUID(), NOW);
    }

    @Test
    void aYesBelowTheTargetIsAssigned() {
        var story = a(Category.CHOKING);
        Alert anna = story.alerted(Role.DIRECT, 120);

        Decision decision = accept(story.situation(), anna);

        assertThat(anna.state()).isEqualTo(AlertState.ACCEPTED);
        assertThat(decision.situation().assignments()).singleElement().satisfies(assignment -> {
            assertThat(assignment.responderId()).isEqualTo(anna.responderId());
            assertThat(assignment.slot()).isEqualTo(1);
        });
        assertThat(decision.announced()).contains(anna);
        assertThat(decision.freed()).isEmpty();
    }

    @Test
    void aYesIsPlannedForAtOnceWhetherItIsTakenOrNot() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        Alert anna = story.alerted(Role.DIRECT, 120);
        Alert ben = story.alerted(Role.DIRECT, 10);
        ben.become(((AlertLife.Open) ben.life()).expire());
        Situation situation = story.situation();

        assertThat(ReplyRule.accept(situation, ben, false, UUID.randomUUID(), NOW)
                        .nextStep())
                .isEqualTo(new NextStep.Now());
        assertThat(accept(situation, anna).nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void aYesAtTheCeilingIsAnsweredFilledAndSetsTheResponderFree() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        story.assigned(Role.DIRECT, 600);
        Alert ben = story.alerted(Role.DIRECT, 10);

        Decision decision = accept(story.situation(), ben);

        assertThat(ben.state()).isEqualTo(AlertState.FILLED);
        assertThat(ben.answeredAt()).isEqualTo(NOW);
        assertThat(decision.situation().assignments()).hasSize(1);
        assertThat(decision.freed()).contains(ben.responderId());
    }

    @Test
    void beyondTheTargetOnlySomebodyAMinuteFasterThanTheSlowestIsTaken() {
        var slow = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 2);
        slow.assigned(Role.DIRECT, 300);
        Alert hardlyFaster = slow.alerted(Role.DIRECT, 241);
        accept(slow.situation(), hardlyFaster);
        assertThat(hardlyFaster.state()).isEqualTo(AlertState.FILLED);

        var fast = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 2);
        fast.assigned(Role.DIRECT, 300);
        Alert muchFaster = fast.alerted(Role.DIRECT, 240);
        accept(fast.situation(), muchFaster);
        assertThat(muchFaster.state()).isEqualTo(AlertState.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"300, FILLED", "100, ACCEPTED"})
    void beyondTheTargetSomebodyIsTakenWhoIsAsMuchFasterAsThePolicyOfTheCallDemands(int seconds, AlertState answered) {
        var story = a(Category.CHOKING)
                .withNeed(Role.DIRECT, 1, 2)
                .demandingOfAYesBeyondTheTargetToBeFasterBy(Duration.ofSeconds(seconds));
        story.assigned(Role.DIRECT, 420);
        Alert twoMinutesFaster = story.alerted(Role.DIRECT, 300);

        accept(story.situation(), twoMinutesFaster);

        assertThat(twoMinutesFaster.state()).isEqualTo(answered);
    }

    @Test
    void whoIsAlreadyThereIsNoReasonToSendSomebodyFaster() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 2);
        story.withPatient(Role.DIRECT);
        Alert ben = story.alerted(Role.DIRECT, 1);

        accept(story.situation(), ben);

        assertThat(ben.state()).isEqualTo(AlertState.FILLED);
    }

    @Test
    void aLateYesCountsWhileItIsUseful() {
        var story = a(Category.CHOKING);
        Alert anna = story.alerted(Role.DIRECT, 120);
        anna.become(((AlertLife.Open) anna.life()).expire());

        accept(story.situation(), anna);

        assertThat(anna.state()).isEqualTo(AlertState.ACCEPTED);
    }

    @Test
    void aLateYesFromSomebodyBoundElsewhereComesInVain() {
        var story = a(Category.CHOKING);
        Alert anna = story.alerted(Role.DIRECT, 120);
        anna.become(((AlertLife.Open) anna.life()).expire());

        Decision decision = ReplyRule.accept(story.situation(), anna, false, UUID.randomUUID(), NOW);

        assertThat(anna.state()).isEqualTo(AlertState.FILLED);
        assertThat(decision.freed()).isEmpty();
    }

    @Test
    void theLastPlaceFillsTheRoleForEverybodyStillAsked() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 1, 1);
        Alert anna = story.alerted(Role.DIRECT, 120);
        Alert silent = story.alerted(Role.DIRECT, 130);
        Alert late = story.alerted(Role.DIRECT, 140);
        late.become(((AlertLife.Open) late.life()).expire());

        Decision decision = accept(story.situation(), anna);

        assertThat(silent.state()).isEqualTo(AlertState.FILLED);
        assertThat(late.state()).isEqualTo(AlertState.FILLED);
        assertThat(decision.announced()).containsExactlyInAnyOrder(anna, silent, late);
        assertThat(decision.freed()).containsExactly(silent.responderId());
        assertThat(story.callout().state()).isEqualTo(CalloutState.COVERED);
    }

    @Test
    void anAnswerToWhatIsOverChangesNothing() {
        var story = a(Category.CHOKING);
        Alert anna = story.alerted(Role.DIRECT, 120);
        anna.become(((AlertLife.Open) anna.life()).standDown(NOW));

        assertThat(accept(story.situation(), anna).isEmpty()).isTrue();
        assertThat(ReplyRule.decline(story.situation(), anna, NOW).isEmpty()).isTrue();
    }

    @Test
    void aNoSetsTheResponderFreeAndPlansAtOnce() {
        var story = a(Category.CHOKING);
        Alert anna = story.alerted(Role.DIRECT, 120);

        Decision decision = ReplyRule.decline(story.situation(), anna, NOW);

        assertThat(anna.state()).isEqualTo(AlertState.DECLINED);
        assertThat(decision.freed()).containsExactly(anna.responderId());
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }
}
