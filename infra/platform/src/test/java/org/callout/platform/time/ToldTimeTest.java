package org.callout.platform.time;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ToldTimeTest {

    private static final Instant ACCEPTED = Instant.parse("2026-01-15T03:20:00Z");
    private static final Instant NOW = ACCEPTED.plusSeconds(600);

    @Test
    void whatIsPossibleIsBelieved() {
        assertThat(ToldTime.within(ACCEPTED, ACCEPTED, NOW)).isEqualTo(ACCEPTED);
        assertThat(ToldTime.within(NOW.minusSeconds(90), ACCEPTED, NOW)).isEqualTo(NOW.minusSeconds(90));
        assertThat(ToldTime.within(NOW, ACCEPTED, NOW)).isEqualTo(NOW);
    }

    @Test
    void nothingHappensAfterItWasHeardOrBeforeItCouldBegin() {
        assertThat(ToldTime.within(NOW.plusSeconds(120), ACCEPTED, NOW)).isEqualTo(NOW);
        assertThat(ToldTime.within(ACCEPTED.minusSeconds(1), ACCEPTED, NOW)).isEqualTo(ACCEPTED);
        assertThat(ToldTime.within(null, ACCEPTED, NOW)).isEqualTo(NOW);
    }

    @Test
    void anAcceptanceThatAnotherClockPutsInTheFutureMovesNothingThere() {
        assertThat(ToldTime.within(NOW.minusSeconds(5), NOW.plusSeconds(1), NOW))
                .isEqualTo(NOW);
    }

    @Test
    void halfAMinuteIsWorthTelling() {
        assertThat(ToldTime.isLate(NOW.minusSeconds(29), NOW)).isFalse();
        assertThat(ToldTime.isLate(NOW.minusSeconds(30), NOW)).isTrue();
    }
}
