package org.callout.geo.place;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PositionTest {

    private static final Position VADUZ = new Position(9.5209, 47.1392);
    private static final Position ROME = new Position(12.5, 41.9);

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "180.0001, 0", "-181, 0", "0, 90.0001", "0, -91", "1e9, 0", "0, Infinity"})
    void whatIsNotOnEarthIsRefused(double lon, double lat) {
        assertThatThrownBy(() -> new Position(lon, lat)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"180, 90", "-180, -90", "0, 0"})
    void theEdgesOfTheWorldAreOnIt(double lon, double lat) {
        assertThat(new Position(lon, lat).distanceTo(new Position(lon, lat)).metres())
                .isZero();
    }

    /** A degree of a meridian on the mean sphere is 111,195 m. */
    @Test
    void oneDegreeNorthIsThatLongEverywhere() {
        var north = new Position(VADUZ.lon(), VADUZ.lat() + 1);

        assertThat(VADUZ.distanceTo(north).metres()).isCloseTo(111_195.08, within(0.1));
    }

    /** PostGIS: ST_Distance('POINT(9.5209 47.1392)'::geography, 'POINT(12.5 41.9)'::geography, false). */
    @Test
    void distancesAreThoseOfPostgisOnTheSphere() {
        assertThat(VADUZ.distanceTo(ROME).metres()).isCloseTo(628_506.757, within(0.01));
    }

    @Test
    void theDateLineIsNoDistance() {
        var west = new Position(179.9995, 0);
        var east = new Position(-179.9995, 0);

        assertThat(west.distanceTo(east).metres()).isCloseTo(111.2, within(0.1));
    }

    @Test
    void theOtherSideOfTheWorldIsHalfItsGirth() {
        assertThat(new Position(0, 0).distanceTo(new Position(180, 0)).metres())
                .isCloseTo(Math.PI * 6_371_008.77, within(1.0));
    }

    @Test
    void distanceIsSymmetricAndNoDetourIsShorter() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            Position a = anywhere(random);
            Position b = anywhere(random);
            Position c = anywhere(random);

            assertThat(a.distanceTo(b)).isEqualTo(b.distanceTo(a));
            assertThat(a.distanceTo(c).plus(c.distanceTo(b)).metres())
                    .isGreaterThanOrEqualTo(a.distanceTo(b).metres() - 0.01);
        }
    }

    private static Position anywhere(SplittableRandom random) {
        return new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
    }
}
