package org.callout.geo.survival;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AmbulanceArrivalTest {

    @Test
    void ofAnUnknownAmbulanceTheMeanIsSevenMinutes() {
        var unknown = AmbulanceArrival.in(null);

        // Without anybody else all help begins with the crew, and Larsen's line is straight: the mean time decides.
        double survival = unknown.meanSurvival(SurvivalModel.LARSEN, 1e9, 1e9, -3 * 60);

        assertThat(survival).isCloseTo(SurvivalModel.LARSEN.survival(4 * 60, 4 * 60, 4 * 60), within(0.001));
        assertThat(unknown.latest()).isBetween(14 * 60.0, 15 * 60.0);
    }

    @Test
    void aKnownAmbulanceComesWhenItWasSaid() {
        var known = AmbulanceArrival.in(Duration.ofMinutes(6));

        assertThat(known.latest()).isEqualTo(360);
        assertThat(known.meanSurvival(SurvivalModel.VALENZUELA, 120, 600, 60))
                .isEqualTo(SurvivalModel.VALENZUELA.survival(180, 420, 420));
    }
}
