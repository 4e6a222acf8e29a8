package org.callout.geo.travel;

import java.time.Duration;
import java.util.OptionalInt;
import org.callout.geo.place.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BuildingEntryTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3", "3rd floor, 3", "floor 12, 12", "Level 2, 2", "2. OG, 2", "+4, 4", "0, 0", "Ground, 0",
                "ground floor, 0",
        "EG, 0", "G, 0", "B1, -1", "-2, -2", "basement, -1", "Basement 2, -2", "1. UG, -1", "UG 2, -2", "Keller, -1"
    })
    void aFloorIsUnderstoodAsPeopleWriteIt(String words, int storey) {
        assertThat(BuildingEntry.storey(words)).isEqualTo(OptionalInt.of(storey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "flat 3, second staircase", "room 412", "4711", "999"})
    void whatIsNotUnderstoodIsUnknown(String words) {
        assertThat(BuildingEntry.storey(words)).isEmpty();
    }

    @Test
    void anUnknownFloorWithoutNotesAddsNothing() {
        assertThat(BuildingEntry.delay(null, null)).isZero();
        assertThat(BuildingEntry.delay("ground", " ")).isZero();
        assertThat(BuildingEntry.delay("somewhere above", null)).isZero();
    }

    @Test
    void everyStoreyAddsTimeUpAndDownAlike() {
        assertThat(BuildingEntry.delay("2", null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(BuildingEntry.delay("B2", null)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whereSoManyStairsTakeLongerThanALiftTheLiftIsTaken() {
        assertThat(BuildingEntry.delay("30", null)).isEqualTo(Duration.ofSeconds(60 + 30 * 3));
    }

    @Test
    void accessNotesAddTheirOwnDelay() {
        assertThat(BuildingEntry.delay("1", "code 4711 at the gate")).isEqualTo(Duration.ofSeconds(15 + 20));
    }

    @Test
    void anEtaEndsAtThePatientAndNotAtTheDoor() {
        var travel = new TravelEstimate(TravelMode.FOOT, Duration.ofSeconds(200), Distance.ZERO, TravelSource.ROAD);

        var eta = new Eta(Duration.ofSeconds(102), travel, BuildingEntry.delay("2", null));

        assertThat(eta.duration()).isEqualTo(Duration.ofSeconds(102 + 200 + 30));
    }
}
