package org.callout.geo.travel;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.callout.geo.place.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TurnoutTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    @ParameterizedTest
    @CsvSource({"05:59, 142", "06:00, 102", "12:00, 102", "21:59, 102", "22:00, 142", "00:00, 142"})
    void volunteersTakeLongerAtNight(String time, int seconds) {
        var alerted = LocalDateTime.parse("2026-07-01T" + time).atZone(VADUZ).toInstant();

        assertThat(Turnout.at(alerted, VADUZ)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theHourIsTheRegionsAndNotTheServers() {
        var lateInVaduz = LocalDateTime.parse("2026-07-01T22:30").atZone(VADUZ).toInstant();

        assertThat(Turnout.at(lateInVaduz, ZoneId.of("America/New_York"))).isEqualTo(Duration.ofSeconds(102));
    }

    @Test
    void anEtaIsTurnoutAndTravel() {
        var travel = new TravelEstimate(
                TravelMode.FOOT, Duration.ofSeconds(200), new Distance(400), TravelSource.STRAIGHT_LINE);

        assertThat(new Eta(Duration.ofSeconds(102), travel).duration()).isEqualTo(Duration.ofSeconds(302));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void modesSurviveBeingStored(int bits) {
        assertThat(TravelMode.toBits(TravelMode.fromBits(bits))).isEqualTo((short) bits);
    }

    @Test
    void theStoredBitsAreThePublishedOnes() {
        assertThat(TravelMode.toBits(EnumSet.of(TravelMode.FOOT, TravelMode.CAR)))
                .isEqualTo((short) 5);
    }
}
