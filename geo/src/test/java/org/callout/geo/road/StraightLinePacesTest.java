package org.callout.geo.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.callout.geo.travel.Pace;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** Where there are no roads, the paces of the straight line stay near what roads say elsewhere. */
class StraightLinePacesTest {

    static List<Arguments> townsAndModes() {
        List<Arguments> all = new ArrayList<>();
        for (Town town : List.of(Town.LONDON, Town.LIECHTENSTEIN)) {
            for (TravelMode mode : TravelMode.values()) all.add(Arguments.of(town, mode));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("townsAndModes")
    void theUsualWayIsAboutAsLongAndTakesAboutAsLong(Town town, TravelMode mode) {
        Pace pace = Objects.requireNonNull(StraightLineTravelTimes.DEFAULT_PACES.get(mode));

        Crow measured = Crow.over(town, mode);

        assertThat(pace.detourFactor()).isCloseTo(measured.detourFactor(), withinPercentage(5));
        assertThat(pace.metresPerSecond() / pace.detourFactor())
                .isCloseTo(measured.metresPerSecondStraight(), withinPercentage(mode == TravelMode.CAR ? 30 : 5));
    }
}
