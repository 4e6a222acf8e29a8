package org.callout.geo.acceptance;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WillingnessTest {

    @Test
    void halfOfTheYesesComeWithin40SecondsAndNineInTenWithin75() {
        assertThat(Willingness.TYPICAL.delayOf(0.5)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Willingness.TYPICAL.delayOf(0.9)).isEqualTo(Duration.ofSeconds(75));
    }

    @Test
    void silenceMakesAYesLessLikelyButNeverImpossible() {
        double before = Willingness.TYPICAL.chance();
        for (int seconds = 10; seconds <= 300; seconds += 10) {
            double left = Willingness.TYPICAL
                    .afterSilence(Duration.ofSeconds(seconds))
                    .chance();
            assertThat(left).isLessThan(before).isPositive();
            before = left;
        }
    }

    /** Of 100 asked 40 will say yes, half of them in the first 40 s: of the 80 still silent 20 will. */
    @Test
    void afterTheMedianDelayHalfOfTheYesesAreLeft() {
        var willing = new Willingness(0.4, Duration.ofSeconds(40));

        assertThat(willing.afterSilence(Duration.ofSeconds(40)).chance()).isCloseTo(0.25, within(0.001));
    }

    @Test
    void aFewObservationsLeaveAWideRange() {
        assertThat(Share.of(3, 10).low()).isCloseTo(0.1078, within(0.0001));
        assertThat(Share.of(3, 10).high()).isCloseTo(0.6032, within(0.0001));
        assertThat(Share.of(0, 0)).isEqualTo(new Share(Double.NaN, 0, 1));
    }
}
