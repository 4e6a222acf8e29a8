package org.callout.responder.membership;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QualificationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(90));

    private final Qualification verified = Qualification.CLAIMED.verified(END, new Eyes("clara", null), NOW);

    @Test
    void whatIsVerifiedHoldsUntilTheVeryInstantOfItsEnd() {
        assertThat(verified.holdsAt(END.minusNanos(1))).isTrue();
        assertThat(verified.holdsAt(END)).isFalse();
        assertThat(verified.stateAt(END)).isEqualTo(QualificationState.EXPIRED);
    }

    @Test
    void whatHoldsGoesOnHoldingWhileItsRenewalIsLookedAt() {
        assertThat(verified.putInReview(NOW).holdsAt(NOW)).isTrue();
        assertThat(verified.putInReview(END).state()).isEqualTo(QualificationState.IN_REVIEW);
    }

    @Test
    void askingForAnotherDocumentTakesNothingAwayThatHolds() {
        var asked = verified.askAgain("the photo is too dark", NOW);

        assertThat(asked.holdsAt(NOW)).isTrue();
        assertThat(asked.reason()).isEqualTo("the photo is too dark");
        assertThat(verified.askAgain("the photo is too dark", END).state()).isEqualTo(QualificationState.ASK_AGAIN);
    }

    @Test
    void aRefusalEndsAtOnceWhatWasVerified() {
        var refused = verified.refused("not a certificate of this country");

        assertThat(refused.holdsAt(NOW)).isFalse();
        assertThat(refused.stateAt(NOW)).isEqualTo(QualificationState.REFUSED);
        assertThat(refused.remindAt()).isNull();
    }

    @Test
    void aClaimOrADocumentIsNoQualification() {
        assertThat(Qualification.CLAIMED.holdsAt(NOW)).isFalse();
        assertThat(Qualification.CLAIMED.putInReview(NOW).holdsAt(NOW)).isFalse();
        assertThat(Qualification.CLAIMED.putInReview(NOW).takenFromReview()).isEqualTo(Qualification.CLAIMED);
    }

    @ParameterizedTest
    @CsvSource({"90, 30", "60, 30", "45, 15", "30, 23", "8, 1"})
    void oneIsRemindedSixtyThirtyAndSevenDaysBefore(long daysToGo, long daysUntilReminded) {
        var end = NOW.plus(Duration.ofDays(daysToGo));

        assertThat(Reminders.firstAfter(NOW, end)).isEqualTo(NOW.plus(Duration.ofDays(daysUntilReminded)));
    }

    @Test
    void whatEndsWithinAWeekOrNeverIsNotRemindedOf() {
        assertThat(Reminders.firstAfter(NOW, NOW.plus(Duration.ofDays(7)))).isNull();
        assertThat(Reminders.firstAfter(NOW, null)).isNull();
    }

    @Test
    void eachReminderIsFollowedByTheNextUntilThereIsNone() {
        var after60 = verified.reminded(END.minus(Duration.ofDays(60)));
        var after30 = after60.reminded(END.minus(Duration.ofDays(30)));

        assertThat(verified.remindAt()).isEqualTo(END.minus(Duration.ofDays(60)));
        assertThat(after60.remindAt()).isEqualTo(END.minus(Duration.ofDays(30)));
        assertThat(after30.remindAt()).isEqualTo(END.minus(Duration.ofDays(7)));
        assertThat(after30.reminded(END.minus(Duration.ofDays(7))).remindAt()).isNull();
    }
}
