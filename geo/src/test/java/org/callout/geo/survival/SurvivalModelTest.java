package org.callout.geo.survival;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SurvivalModelTest {

    private static final double PER_MILLE = 0.001;

    /** The published comparison: compressions after 5 minutes, the ambulance with all else after 10. */
    @ParameterizedTest
    @CsvSource({"LARSEN, 0.235", "VALENZUELA, 0.160", "WAALEWIJN, 0.096", "DE_MAIO, 0.036"})
    void theModelsDisagreeAsPublished(SurvivalModel model, double survival) {
        assertThat(model.survival(times(5, 10, 10))).isCloseTo(survival, within(PER_MILLE));
    }

    @ParameterizedTest
    @CsvSource({"LARSEN, 0.67", "VALENZUELA, 0.565", "WAALEWIJN, 0.490", "DE_MAIO, 0.336"})
    void helpAtOnceIsTheBestThatAModelKnows(SurvivalModel model, double survival) {
        assertThat(model.survival(times(0, 0, 0))).isCloseTo(survival, within(PER_MILLE));
    }

    @Test
    void theOddsRatiosOfWaalewijnAreThePublishedOnes() {
        assertThat(odds(times(4, 9, 10)) / odds(times(3, 9, 9))).isCloseTo(0.74, within(0.002));
        assertThat(odds(times(3, 9, 11)) / odds(times(3, 9, 10))).isCloseTo(0.87, within(0.002));
    }

    @Test
    void larsensLineEndsAtNought() {
        assertThat(SurvivalModel.LARSEN.survival(times(15, 20, 20))).isZero();
    }

    @ParameterizedTest
    @EnumSource(SurvivalModel.class)
    void helpThatComesLaterNeverHelpsMore(SurvivalModel model) {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            double cpr = random.nextDouble(900);
            double aed = cpr + random.nextDouble(600);
            double crew = aed + random.nextDouble(600);
            double survival = model.survival(cpr, aed, crew);

            assertThat(survival).isBetween(0.0, 1.0);
            assertThat(model.survival(cpr + 10, aed + 10, crew + 10)).isLessThanOrEqualTo(survival);
            assertThat(model.survival(cpr, aed + 10, crew + 10)).isLessThanOrEqualTo(survival);
            assertThat(model.survival(cpr, aed, crew + 10)).isLessThanOrEqualTo(survival);
        }
    }

    @ParameterizedTest
    @EnumSource(SurvivalModel.class)
    void eachIsHeldAgainstAnother(SurvivalModel model) {
        assertThat(model.second()).isNotEqualTo(model);
    }

    @Test
    void aDefibrillatorBeforeTheFirstCompressionsIsRefused() {
        assertThatThrownBy(() -> times(5, 4, 10)).hasMessageContaining("impossible order");
    }

    private static double odds(HelpTimes times) {
        double survival = SurvivalModel.WAALEWIJN.survival(times);
        return survival / (1 - survival);
    }

    private static HelpTimes times(int cpr, int defibrillation, int advancedCare) {
        return new HelpTimes(
                Duration.ofMinutes(cpr), Duration.ofMinutes(defibrillation), Duration.ofMinutes(advancedCare));
    }
}
