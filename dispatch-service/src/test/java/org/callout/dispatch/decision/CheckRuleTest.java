package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.OverdueCheck;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.assignment.Setback;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy.Checks;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;

class CheckRuleTest {

    private static final Checks CHECKS = Checks.USUAL;

    private final Fixture arrest = Fixture.a(Category.CARDIAC_ARREST);
    private final Assignment anna = arrest.assigned(Role.DIRECT, 300);
    private final Situation situation = arrest.situation();

    @Test
    void whoeverIsUnderWayIsAskedSomeTimeAfterTheyShouldHaveBeenThere() {
        CheckRule.begin(situation, anna);

        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());
        assertThat(anna.check()).isEqualTo(OverdueCheck.at(due));
        assertThat(CheckRule.look(situation, anna.id(), null, due.minusSeconds(1))
                        .isEmpty())
                .isTrue();

        Decision asked = CheckRule.look(situation, anna.id(), null, due);

        assertThat(words(asked)).containsExactly(TimelineWord.CHECK_ASKED);
        assertThat(asked.announced()).containsExactly(situation.alertOf(anna));
        assertThat(anna.check()).isEqualTo(new OverdueCheck(due.plus(CHECKS.answerWithin()), due, null));
    }

    @Test
    void whoeverVisitsIsNotLateBeforeTheWindowIsOver() {
        Fixture visit = Fixture.a(Category.SHOPPING);
        Assignment ben = visit.assigned(Role.HELPER, 600);
        Situation shopping = visit.situation();

        CheckRule.begin(shopping, ben);

        assertThat(ben.check().dueAt()).isEqualTo(NOW.plusSeconds(7200).plus(Checks.OF_VISITS.behindEta()));
    }

    @Test
    void silenceIsToldOnceAndFinishesNobody() {
        Instant answerUntil = askAnna().plus(CHECKS.answerWithin());

        Decision missed = CheckRule.look(situation, anna.id(), null, answerUntil);
        Decision later = CheckRule.look(situation, anna.id(), null, answerUntil.plus(Duration.ofDays(1)));

        assertThat(words(missed)).containsExactly(TimelineWord.CHECK_MISSED);
        assertThat(anna.check().missedAt()).isEqualTo(answerUntil);
        assertThat(anna.state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(missed.freed()).isEmpty();
        assertThat(later.isEmpty()).isTrue();
    }

    @Test
    void anAnswerPutsTheNextQuestionOffEvenWhenItComesLate() {
        Instant answerUntil = askAnna().plus(CHECKS.answerWithin());
        CheckRule.look(situation, anna.id(), null, answerUntil);
        Instant late = answerUntil.plusSeconds(90);

        Decision answered = CheckRule.answer(situation, anna, late);

        assertThat(words(answered)).containsExactly(TimelineWord.CHECK_ANSWERED);
        assertThat(anna.check()).isEqualTo(OverdueCheck.at(late.plus(CHECKS.again())));
    }

    @Test
    void anAnswerThatNobodyAskedForIsNoNews() {
        CheckRule.begin(situation, anna);
        OverdueCheck before = anna.check();

        assertThat(CheckRule.answer(situation, anna, NOW).isEmpty()).isTrue();
        assertThat(anna.check()).isEqualTo(before);
    }

    @Test
    void anyStepAnswersTooAndTheTimeOnSceneCountsFromThere() {
        Instant asked = askAnna();

        Decision there =
                ProgressRule.reach(situation, anna, Progress.WITH_PATIENT, asked.plusSeconds(5), asked.plusSeconds(5));

        assertThat(words(there)).contains(TimelineWord.CHECK_ANSWERED);
        assertThat(anna.check()).isEqualTo(OverdueCheck.at(asked.plusSeconds(5).plus(CHECKS.onScene())));
    }

    @Test
    void whoeverIsLateAndStillMovesIsAtTheWheelPerhapsAndIsNotAsked() {
        CheckRule.begin(situation, anna);
        anna.seen(Setback.LATE);
        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());

        Decision moving = CheckRule.look(situation, anna.id(), due.minusSeconds(10), due);

        assertThat(moving.isEmpty()).isTrue();
        assertThat(anna.check()).isEqualTo(OverdueCheck.at(due.plusSeconds(60)));
    }

    @Test
    void whoeverIsLateAndHasNotBeenSeenForAMinuteIsAsked() {
        CheckRule.begin(situation, anna);
        anna.seen(Setback.LATE);
        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());

        assertThat(words(CheckRule.look(situation, anna.id(), due.minusSeconds(60), due)))
                .containsExactly(TimelineWord.CHECK_ASKED);
    }

    @Test
    void whoeverStandsStillIsAskedHoweverOftenTheirPhoneSpeaks() {
        CheckRule.begin(situation, anna);
        anna.seen(Setback.STOPPED);
        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());

        assertThat(words(CheckRule.look(situation, anna.id(), due.minusSeconds(1), due)))
                .containsExactly(TimelineWord.CHECK_ASKED);
    }

    @Test
    void whoeverHasBeenSentAFartherWayMeanwhileIsNotLateYet() {
        CheckRule.begin(situation, anna);
        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());
        anna.rerouted(anna.way(), NOW.plusSeconds(240));

        assertThat(CheckRule.look(situation, anna.id(), null, due).isEmpty()).isTrue();
        assertThat(anna.check().dueAt()).isEqualTo(due.plusSeconds(240));
    }

    @Test
    void whoeverIsDoneIsAskedNothing() {
        CheckRule.begin(situation, anna);

        ProgressRule.finish(situation, anna, NOW, NOW);

        assertThat(anna.check()).isEqualTo(OverdueCheck.none());
        assertThat(CheckRule.look(situation, anna.id(), null, NOW.plus(Duration.ofDays(1)))
                        .isEmpty())
                .isTrue();
    }

    private Instant askAnna() {
        CheckRule.begin(situation, anna);
        Instant due = NOW.plusSeconds(300).plus(CHECKS.behindEta());
        CheckRule.look(situation, anna.id(), null, due);
        return due;
    }

    private static List<TimelineWord> words(Decision decision) {
        return decision.happenings().stream().map(Happening::word).toList();
    }
}
