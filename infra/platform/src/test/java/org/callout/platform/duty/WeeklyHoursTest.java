package org.callout.platform.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WeeklyHoursTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    private static WeeklyHours of(DayOfWeek day, String from, String to) {
        return new WeeklyHours(List.of(new Interval(day, LocalTime.parse(from), LocalTime.parse(to))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T20:59:59Z, false",
        "2026-11-21T21:00:00Z, true",
        "2026-11-22T04:59:59Z, true",
        "2026-11-22T05:00:00Z, false",
        "2026-11-22T21:30:00Z, false"
    })
    void aNightBelongsToTheDayOnWhichItBegins(Instant time, boolean within) {
        assertThat(of(SATURDAY, "22:00", "06:00").cover(time, VADUZ)).isEqualTo(within);
    }

    /** Both nights have the change of the clock in them: 23 hours by the clock are 7 and 9 hours long. */
    @ParameterizedTest
    @CsvSource({"2026-03-28T21:00:00Z, 2026-03-29T04:00:00Z, 7", "2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z, 9"})
    void aNightEndsByTheClockHoweverLongItIs(Instant begin, Instant end, long hours) {
        var night = of(SATURDAY, "22:00", "06:00");

        assertThat(night.firstChangeAfter(begin.minusSeconds(1), VADUZ)).contains(begin);
        assertThat(night.firstChangeAfter(begin, VADUZ)).contains(end);
        assertThat(Duration.between(begin, end)).hasHours(hours);
    }

    @Test
    void anHourThatTheClockLeavesOutBeginsWhenItGoesOn() {
        var early = of(SUNDAY, "02:30", "04:00");

        assertThat(early.firstChangeAfter(Instant.parse("2026-03-28T12:00:00Z"), VADUZ))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void hoursThatTouchAreOne() {
        var weekend = new WeeklyHours(List.of(
                new Interval(SATURDAY, LocalTime.of(8, 0), LocalTime.MIDNIGHT),
                new Interval(SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(20, 0))));

        assertThat(weekend.firstChangeAfter(Instant.parse("2026-11-21T12:00:00Z"), VADUZ))
                .contains(Instant.parse("2026-11-22T19:00:00Z"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void hoursWithoutADayAreRefused() {
        assertThatThrownBy(() -> new Interval(null, LocalTime.NOON, LocalTime.MIDNIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Against walking through every quarter of an hour of the weeks in which clocks change. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Vaduz", "Europe/London", "America/Santiago", "Australia/Lord_Howe", "UTC"})
    void everyChangeIsFoundForwardsAndBackwards(String zoneName) {
        var zone = ZoneId.of(zoneName);
        var random = new Random(zoneName.hashCode());
        for (int round = 0; round < 40; round++) {
            var hours = anyHours(random);
            var start = LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28))
                    .atStartOfDay(zone)
                    .toInstant();
            walk(hours, start, zone);
        }
    }

    private static void walk(WeeklyHours hours, Instant start, ZoneId zone) {
        var step = Duration.ofMinutes(15);
        var before = hours.cover(start, zone);
        var announced = hours.firstChangeAfter(start, zone);
        for (var time = start.plus(step); time.isBefore(start.plus(Duration.ofDays(8))); time = time.plus(step)) {
            var within = hours.cover(time, zone);
            if (within != before) {
                assertThat(announced).as("announced by %s", hours).contains(time);
                assertThat(hours.lastChangeUntil(time, zone)).contains(time);
                assertThat(hours.lastChangeUntil(time.plusSeconds(60), zone)).contains(time);
                announced = hours.firstChangeAfter(time, zone);
            } else {
                assertThat(announced).as("too early by %s", hours).isNotEqualTo(Optional.of(time));
            }
            before = within;
        }
    }

    private static WeeklyHours anyHours(Random random) {
        return new WeeklyHours(IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(one ->
                        new Interval(DayOfWeek.of(1 + random.nextInt(7)), anyQuarter(random), anyQuarter(random)))
                .toList());
    }

    private static LocalTime anyQuarter(Random random) {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }
}
