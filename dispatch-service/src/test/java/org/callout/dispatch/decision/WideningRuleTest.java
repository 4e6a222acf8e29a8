package org.callout.dispatch.decision;

import java.time.Duration;
import java.util.UUID;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class WideningRuleTest {

    @Test
    void whoeverWasAskedBeforeIsNotWaitedForButMayStillSayYes() {
        var story = a(Category.CARDIAC_ARREST);
        var asked = story.alerted(Role.DIRECT, 300);
        Situation situation = story.situation();
        assertThat(situation.demand(story.need(Role.DIRECT)).open()).isOne();

        Decision decision = WideningRule.widen(situation, wish(UUID.randomUUID(), null, null), NOW);

        assertThat(situation.demand(story.need(Role.DIRECT)).open()).isZero();
        assertThat(asked.isOpen()).isTrue();
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
        assertThat(ReplyRule.isWanted(situation, asked, NOW)).isTrue();
    }

    @Test
    void onlyWhatStandsInTheWayIsRaisedUnlessTheCoordinatorSaysSo() {
        var story = a(Category.CARDIAC_ARREST);
        Situation situation = story.situation();
        int budget = situation.policy().pace().budget();

        WideningRule.widen(situation, wish(UUID.randomUUID(), null, null), NOW);
        assertThat(situation.policy().pace().budget()).isEqualTo(budget);
        assertThat(situation.policy().reach().longestEta()).isEqualTo(Duration.ofMinutes(15));

        WideningRule.widen(situation, wish(UUID.randomUUID(), 10, 300), NOW);
        assertThat(situation.policy().pace().budget()).isEqualTo(budget + 10);
        assertThat(situation.policy().reach().longestEta()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aSpentBudgetIsRaisedByAWaveAndAnExhaustedReachIsLengthened() {
        var story = a(Category.CARDIAC_ARREST);
        int budget = story.situation().policy().pace().budget();
        for (int i = 0; i < budget; i++) story.alerted(Role.DIRECT, 300);
        Situation situation = story.situation();
        if (story.callout().life() instanceof CalloutLife.Alerting alerting)
            story.callout().become(alerting.exhaust());

        WideningRule.widen(situation, wish(UUID.randomUUID(), null, null), NOW);

        assertThat(situation.policy().pace().budget() - situation.spent()).isEqualTo(WideningRule.ANOTHER_WAVE);
        assertThat(situation.policy().reach().longestEta()).isGreaterThan(Duration.ofMinutes(15));
    }

    @Test
    void theSameWideningCountsOnceAndIsTakenBackWhole() {
        var story = a(Category.CARDIAC_ARREST);
        Situation situation = story.situation();
        int budget = situation.policy().pace().budget();
        UUID id = UUID.randomUUID();

        Decision first = WideningRule.widen(situation, wish(id, 5, 60), NOW);
        Decision again = WideningRule.widen(situation, wish(id, 5, 60), NOW);
        assertThat(first.actOf("Clara").happenings())
                .singleElement()
                .satisfies(told -> assertThat(told.detail())
                        .containsEntry("by", "Clara")
                        .containsEntry("reason", "nobody answers"));
        assertThat(again.isEmpty()).isTrue();
        assertThat(situation.policy().pace().budget()).isEqualTo(budget + 5);

        Decision back = WideningRule.takeBack(situation, id, " too far ", NOW);
        assertThat(back.happenings()).singleElement().satisfies(told -> {
            assertThat(told.word()).isEqualTo(TimelineWord.WIDENING_TAKEN_BACK);
            assertThat(told.detail()).containsEntry("reason", "too far");
        });
        assertThat(situation.policy().pace().budget()).isEqualTo(budget);
        assertThat(WideningRule.takeBack(situation, id, null, NOW).isEmpty()).isTrue();
    }

    @Test
    void nobodyMoreIsAskedWhereNobodyIsMissing() {
        var story = a(Category.FALL_NON_INJURY);
        story.assigned(Role.DIRECT, 200);

        assertThat(WideningRule.widen(story.situation(), wish(UUID.randomUUID(), 5, 60), NOW)
                        .isEmpty())
                .isTrue();
    }

    private static WideningRule.Wish wish(UUID id, @Nullable Integer moreAlerts, @Nullable Integer longerEtaSeconds) {
        return new WideningRule.Wish(id, "Clara", "nobody answers", moreAlerts, longerEtaSeconds);
    }
}
