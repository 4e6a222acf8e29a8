package org.callout.geo.place;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DistanceTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoLengthIsRefused(double metres) {
        assertThatThrownBy(() -> new Distance(metres)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "100, 100", "100.1, 200", "949, 1000"})
    void beforeAcceptanceOnlyHundredsOfMetresAreShown(double metres, int shown) {
        assertThat(new Distance(metres).roughMetres()).isEqualTo(shown);
    }

    @Test
    void aFixFromAClockThatRunsAheadIsFreshAndNotOfNegativeAge() {
        var noon = Instant.parse("2026-03-01T12:00:00Z");
        var fix = new PositionFix(new Position(9.52, 47.14), new Distance(12), noon);

        assertThat(fix.ageAt(noon.plusSeconds(40))).isEqualTo(Duration.ofSeconds(40));
        assertThat(fix.ageAt(noon.minusSeconds(5))).isZero();
    }
}
