package org.callout.dispatch.usage;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientTallyTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final ClientTally tally = new ClientTally();

    @Test
    void whatIsBeyondTheLimitWaitsForTheNextMinute() {
        assertThat(tally.ask(NOON.plusSeconds(20), 1, false)).isEmpty();

        assertThat(tally.ask(NOON.plusMillis(20_500), 1, false)).contains(Duration.ofSeconds(40));
        assertThat(tally.ask(NOON.plusSeconds(60), 1, false)).isEmpty();
    }

    @Test
    void anEmergencyIsNeverRefusedButCounted() {
        tally.ask(NOON, 1, true);

        assertThat(tally.ask(NOON, 1, true)).isEmpty();
        assertThat(tally.takeDown(NOON)).contains(new ClientTally.Count(NOON, NOON, 2, 0, 1));
    }

    @Test
    void itIsTakenDownOnceAMinuteAndNothingTwice() {
        tally.ask(NOON, 9, false);
        assertThat(tally.takeDown(NOON)).isPresent();
        Instant later = NOON.plusSeconds(30);
        tally.ask(later, 9, false);
        tally.refuse();

        assertThat(tally.takeDown(later)).isEmpty();
        assertThat(tally.takeDown(NOON.plusSeconds(60))).contains(new ClientTally.Count(later, later, 1, 1, 0));
        assertThat(tally.takeDown(NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void whatCouldNotBeTakenDownIsNotLost() {
        tally.ask(NOON, 9, false);
        ClientTally.Count count = tally.takeDown(NOON).orElseThrow();
        tally.ask(NOON.plusSeconds(1), 9, false);
        tally.giveBack(count);

        assertThat(tally.takeDown(NOON.plusSeconds(2)))
                .contains(new ClientTally.Count(NOON, NOON.plusSeconds(1), 2, 0, 0));
    }
}
