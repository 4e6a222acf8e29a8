package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.WaveSize;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

    @Test
    void sevenOfFiveHundredAreAlertedWhateverDecides() {
        var size = PlanMeasurement.SMALL;
        var seven = new WaveSize.Fixed(7);

        assertThat(size.measure(seven, Preference.SOONEST, true).alerts()).isEqualTo(7);
        assertThat(size.measure(seven, new Preference.Survival(SurvivalModel.LARSEN), true)
                        .alerts())
                .isEqualTo(7);
    }

    @Test
    void aHundredOfFiveHundredAreAlertedWhereAPolicyAsksSoMany() {
        var survival = new Preference.Survival(SurvivalModel.LARSEN);

        assertThat(PlanMeasurement.SMALL
                        .measure(new WaveSize.Fixed(100), survival, true)
                        .alerts())
                .isEqualTo(100);
    }

    @Test
    void theSmallVersionOfTheCommandPrintsItsVerdict() throws Exception {
        var bytes = new ByteArrayOutputStream();

        new PlanBenchmark().run(true, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("500 candidates", "slowest median")
                .doesNotContain("NaN");
    }

    @Test
    void aPlannedWaveAsksSomebodyAndNotEverybody() {
        var planned = PlanMeasurement.SMALL.measure(
                new WaveSize.Planned(0.002), new Preference.Survival(SurvivalModel.VALENZUELA), false);

        assertThat(planned.alerts()).isBetween(2.0, 29.0);
        assertThat(planned.times().count()).isEqualTo(3);
    }
}
