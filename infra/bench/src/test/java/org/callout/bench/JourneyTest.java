package org.callout.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {

    @Test
    void theStagesLeaveNoTimeOutAndCountNoneTwice() {
        var journey = new Journey(10, 25, 31, 48, 90, 77, 200);

        long sum = Journey.STAGES.stream()
                .mapToLong(stage -> stage.micros(journey))
                .sum();

        assertThat(sum).isEqualTo(Journey.WHOLE.micros(journey)).isEqualTo(190);
    }
}
