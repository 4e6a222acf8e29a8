package org.callout.geo.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.callout.geo.travel.TurnoutHistory.Observed;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TurnoutModelTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Instant BY_DAY = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant BY_NIGHT = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void whoeverIsNewTakesAsLongAsEverybody() {
        assertThat(expected(TurnoutHistory.NONE, BY_DAY)).isEqualTo(Duration.ofSeconds(102));
        assertThat(expected(TurnoutHistory.NONE, BY_NIGHT)).isEqualTo(Duration.ofSeconds(142));
    }

    @Test
    void asManyAlertsAsThePriorCountsForLeadHalfTheWayFromItToTheOwnMedian() {
        var quick = byDay((int) TurnoutModel.PRIOR_WEIGHT, Duration.ofSeconds(51));

        // Half the way between 102 and 51 s on the scale of logarithms.
        assertThat(expected(quick, BY_DAY).toMillis() / 1000.0).isCloseTo(102 / Math.sqrt(2), within(0.01));
    }

    @Test
    void manyAlertsLeaveLittleOfThePrior() {
        var slow = byDay(500, Duration.ofSeconds(200));

        assertThat(expected(slow, BY_DAY).toSeconds()).isBetween(197L, 200L);
    }

    @Test
    void whoeverIsQuickByDayIsQuickByNight() {
        var quick = byDay(20, Duration.ofSeconds(51));

        Duration byNight = expected(quick, BY_NIGHT);

        assertThat(byNight).isLessThan(Duration.ofSeconds(142)).isGreaterThan(expected(quick, BY_DAY));
    }

    @Test
    void aForgottenButtonCountsNoMoreThanTenMinutes() {
        var forgotten = Observed.NONE.plus(Duration.ofHours(5));

        assertThat(forgotten).isEqualTo(Observed.NONE.plus(Duration.ofMinutes(10)));
        assertThat(Observed.NONE.plus(Duration.ZERO)).isEqualTo(Observed.NONE.plus(Duration.ofSeconds(10)));
    }

    @RepeatedTest(100)
    void aSlowerAlertNeverMakesTheExpectationQuickerThanAQuickerOne(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var before = byDay(random.nextInt(10), Duration.ofSeconds(random.nextInt(10, 600)));
        var quicker = Duration.ofSeconds(random.nextInt(10, 600));
        var slower = quicker.plusSeconds(random.nextInt(1, 300));

        assertThat(expected(oneMore(before, slower), BY_DAY))
                .isGreaterThanOrEqualTo(expected(oneMore(before, quicker), BY_DAY));
    }

    private static Duration expected(TurnoutHistory history, Instant alerted) {
        return TurnoutModel.expected(history, alerted, UTC);
    }

    private static TurnoutHistory byDay(int alerts, Duration each) {
        Observed observed = Observed.NONE;
        for (int i = 0; i < alerts; i++) observed = observed.plus(each);
        return new TurnoutHistory(observed, Observed.NONE);
    }

    private static TurnoutHistory oneMore(TurnoutHistory history, Duration turnout) {
        return new TurnoutHistory(history.byDay().plus(turnout), history.byNight());
    }
}
