package org.callout.responder.offer;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same examples as the phone page's. */
class HowFarTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void whoIsKnownExactlyIsToldOneDistanceAndOneTime() {
        assertThat(HowFar.of(offer(300, 4), 35)).isEqualTo(new HowFar.About(300, 4));
    }

    @Test
    void whoIsKnownCoarselyIsToldARange() {
        assertThat(HowFar.of(offer(1_200, 12), 700)).isEqualTo(new HowFar.Between(500, 1_900, 5, 19));
    }

    @Test
    void whoIsKnownToAKilometreMayBeNextDoor() {
        assertThat(HowFar.of(offer(300, 4), 707)).isEqualTo(new HowFar.AtMost(1_100, 14));
    }

    @Test
    void theLeastIsNeverNoTimeAtAll() {
        assertThat(HowFar.of(offer(200, 1), 150)).isEqualTo(new HowFar.Between(100, 400, 1, 2));
    }

    private static Offer offer(int metres, int minutes) {
        return new Offer(
                "Demo",
                Category.CARDIAC_ARREST,
                Role.DIRECT,
                AgeGroup.ADULT,
                PlaceType.PUBLIC,
                List.of(),
                metres,
                minutes,
                1,
                NOW,
                NOW.plusSeconds(30),
                null,
                null);
    }
}
