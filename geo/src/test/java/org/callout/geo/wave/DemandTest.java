package org.callout.geo.wave;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.wave.Role.AED_RUNNER;
import static org.callout.geo.wave.Role.DIRECT;

class DemandTest {

    @Test
    void aWaveSmallerThanTheNumberOfNeedsStillAsksForEach() {
        var demand = Demand.of(List.of(new Need(DIRECT, 3, 5, 0, 0), new Need(AED_RUNNER, 2, 3, 0, 0)), 1);

        assertThat(demand).containsExactly(1, 1);
    }

    @Test
    void aSingleNeedGetsTheWholeWave() {
        assertThat(Demand.of(List.of(new Need(DIRECT, 1, 1, 0, 0)), 3)).containsExactly(3);
    }

    @Test
    void aNeedOfALargerShareIsAskedForMoreOftenThanItsTargetSays() {
        var needs = List.of(new Need(DIRECT, 2, 2, 0, 0, 1), new Need(AED_RUNNER, 3, 3, 0, 0, 2));

        assertThat(Demand.of(needs, 9)).containsExactly(3, 6);
    }

    @Test
    void oneMissingOfThreeKeepsTheSurplusInProportion() {
        var needs = List.of(new Need(DIRECT, 3, 5, 2, 0), new Need(AED_RUNNER, 2, 3, 2, 0));

        assertThat(Demand.of(needs, 7)).containsExactly(2, 0);
    }

    @Test
    void moreAssignedThanTheTargetAsksForNobody() {
        assertThat(Demand.of(List.of(new Need(DIRECT, 2, 3, 3, 0)), 4)).containsExactly(0);
    }
}
