package org.callout.responder.readiness;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.callout.responder.readiness.Precision.Whereabouts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrecisionTest {

    private static final double METRES_PER_DEGREE = 111_320;

    @ParameterizedTest
    @CsvSource({"STREET, 50", "ABOUT_200_M, 200", "ABOUT_1_KM, 1000"})
    void whereSomebodyIsLiesWithinTheRadiusThatIsTold(Precision precision, double side) {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var exact = new Whereabouts(random.nextDouble(-179, 179), random.nextDouble(-80, 80), 5);

            var told = precision.coarsen(exact);

            assertThat(metres(exact, told)).isLessThanOrEqualTo(told.accuracyMetres() * 1.01);
            assertThat(told.accuracyMetres()).isLessThan(side);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyFixesOfOnePlaceTellNoMoreThanOne(Precision precision) {
        var random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            var told = precision.coarsen(new Whereabouts(random.nextDouble(-180, 180), random.nextDouble(-90, 90), 5));

            assertThat(precision.coarsen(told)).isEqualTo(told);
            assertThat(precision.isKeptBy(told)).isTrue();
            assertThat(precision.isKeptBy(new Whereabouts(told.lon(), told.lat() + 1e-4, 5)))
                    .isFalse();
        }
    }

    /** The phone page has the same in its own test. */
    @ParameterizedTest
    @CsvSource({
        "STREET, 9.520659, 47.139103, 35.355339",
        "ABOUT_200_M, 9.520289, 47.138879, 141.421356",
        "ABOUT_1_KM, 9.515006, 47.138879, 707.106781"
    })
    void thePhoneCoarsensInTheSameWay(Precision precision, double lon, double lat, double accuracyMetres) {
        var told = precision.coarsen(new Whereabouts(9.5209, 47.1392, 12.5));

        assertThat(told.lon()).isCloseTo(lon, within());
        assertThat(told.lat()).isCloseTo(lat, within());
        assertThat(told.accuracyMetres()).isCloseTo(accuracyMetres, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-6);
    }

    private static double metres(Whereabouts one, Whereabouts other) {
        double north = (one.lat() - other.lat()) * METRES_PER_DEGREE;
        double east = (one.lon() - other.lon()) * METRES_PER_DEGREE * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(north, east);
    }
}
