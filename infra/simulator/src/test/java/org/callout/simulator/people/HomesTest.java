package org.callout.simulator.people;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HomesTest {

    private static final Position STAEDTLE = new Position(9.5209, 47.1392);
    private static final Position NEXT_DOOR = new Position(9.5212, 47.1392);

    @Test
    void ofATownEveryHomeIsKept() {
        Homes homes = new Homes(Optional.of(STAEDTLE));
        Stream.of(home(1), NEXT_DOOR, home(2)).forEach(homes::add);

        assertThat(homes.list()).containsExactlyInAnyOrder(home(1), home(2), NEXT_DOOR);
    }

    @Test
    void ofACountryAnEvenSelectionIsKeptAndEveryHomeNearTheIncident() {
        Homes homes = new Homes(Optional.of(STAEDTLE));
        IntStream.range(0, 1_000_000).mapToObj(HomesTest::home).forEach(homes::add);
        homes.add(NEXT_DOOR);

        assertThat(homes.list()).hasSizeBetween(50_001, 100_000).contains(NEXT_DOOR);
        assertThat(homes.list().stream().filter(home -> home.lon() < 5)).hasSizeBetween(24_000, 50_000);
        assertThat(homes.list().stream().filter(home -> home.lon() > 5 && home.lon() < 9))
                .hasSizeBetween(20_000, 40_000);
    }

    @Test
    void withoutAnIncidentTheFirstStaysTheFirst() {
        Homes homes = new Homes(Optional.empty());
        IntStream.range(0, 300_000).mapToObj(HomesTest::home).forEach(homes::add);

        assertThat(homes.list()).startsWith(home(0)).hasSizeLessThan(100_000);
    }

    /** A million of them lie from 0 to 10 degrees east. */
    private static Position home(int number) {
        return new Position(number / 100_000.0, 50);
    }
}
