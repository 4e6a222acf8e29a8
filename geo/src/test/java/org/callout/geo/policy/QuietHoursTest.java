package org.callout.geo.policy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00, 06:30, 22:00, true",
        "22:00, 06:30, 00:00, true",
        "22:00, 06:30, 06:29:59, true",
        "22:00, 06:30, 06:30, false",
        "22:00, 06:30, 12:00, false",
        "13:00, 15:00, 13:00, true",
        "13:00, 15:00, 15:00, false",
        "13:00, 15:00, 12:59, false",
        "00:00, 06:00, 00:00, true",
        "18:00, 00:00, 23:59, true",
        "18:00, 00:00, 00:00, false"
    })
    void theyReachFromTheFirstMinuteToTheLast(LocalTime from, LocalTime to, LocalTime time, boolean covered) {
        assertThat(new QuietHours(from, to, false).cover(time)).isEqualTo(covered);
    }

    @Test
    void hoursWithoutLengthAreNone() {
        var noon = LocalTime.NOON;

        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(noon, noon, true));
    }
}
