package org.callout.dispatch.matching;

import java.util.Random;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoughAreaTest {

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void somebodyIsSomewhereWithinAndAlmostNeverInTheMiddle() {
        var random = new Random(20261122);
        for (int i = 0; i < 1_000; i++) {
            var there = new Position(random.nextDouble(-179, 179), random.nextDouble(-70, 70));

            RoughArea area = RoughArea.around(SOMEBODY, there);

            double off = there.distanceTo(new Position(area.lon(), area.lat())).metres();
            assertThat(off).isLessThanOrEqualTo(area.radiusMetres());
        }
    }

    @Test
    void aFewStepsTellNothing() {
        RoughArea before = RoughArea.around(SOMEBODY, new Position(9.5212, 47.1412));

        assertThat(RoughArea.around(SOMEBODY, new Position(9.5216, 47.1416))).isEqualTo(before);
    }
}
