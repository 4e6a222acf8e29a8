package org.callout.dispatch.series;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecurrenceTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    /** Every Tuesday and Friday, 10 to 12 in winter, until the Friday after next. */
    private final Recurrence shopping = Recurrence.of(
            Instant.parse("2026-11-24T09:00:00Z"),
            Instant.parse("2026-11-24T11:00:00Z"),
            Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
            LocalDate.parse("2026-12-04"),
            VADUZ);

    @Test
    void itFallsOnItsWeekdaysFromTheFirstDayToTheLast() {
        assertThat(shopping.daysFrom(LocalDate.parse("2026-01-01")))
                .containsExactly(TUESDAY, TUESDAY.plusDays(3), TUESDAY.plusDays(7), LocalDate.parse("2026-12-04"));
        assertThat(shopping.daysFrom(LocalDate.parse("2026-12-05"))).isEmpty();
        assertThat(shopping.isOne(LocalDate.parse("2026-11-25"))).isFalse();
        assertThat(shopping.isOne(LocalDate.parse("2026-12-08"))).isFalse();
    }

    @Test
    void aVisitIsDueTwoDaysBeforeUntilItsWindowIsOver() {
        assertThat(shopping.due(Instant.parse("2026-11-22T08:59:59Z"))).isEmpty();
        assertThat(shopping.due(Instant.parse("2026-11-22T09:00:00Z"))).containsExactly(TUESDAY);
        assertThat(shopping.due(Instant.parse("2026-11-24T10:59:59Z"))).containsExactly(TUESDAY);
        assertThat(shopping.due(Instant.parse("2026-11-24T11:00:00Z"))).isEmpty();
    }

    @Test
    void afterWhatIsDueTheNextOneIsLookedFor() {
        assertThat(shopping.nextDue(Instant.parse("2026-11-22T09:00:00Z")))
                .contains(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(shopping.nextDue(Instant.parse("2026-12-02T09:00:00Z"))).isEqualTo(Optional.empty());
    }

    @Test
    void tenOClockStaysTenOClockWhenSummerBegins() {
        Recurrence spring = Recurrence.of(
                Instant.parse("2027-03-26T09:00:00Z"),
                Instant.parse("2027-03-26T11:00:00Z"),
                Set.of(DayOfWeek.FRIDAY),
                LocalDate.parse("2027-04-30"),
                VADUZ);

        assertThat(spring.windowOn(LocalDate.parse("2027-04-02")))
                .isEqualTo(new Recurrence.Window(
                        Instant.parse("2027-04-02T08:00:00Z"), Instant.parse("2027-04-02T10:00:00Z")));
    }

    @Test
    void aVisitOverMidnightEndsTheDayAfter() {
        Recurrence night = Recurrence.of(
                Instant.parse("2026-11-24T21:00:00Z"),
                Instant.parse("2026-11-25T01:00:00Z"),
                Set.of(DayOfWeek.TUESDAY),
                LocalDate.parse("2026-12-31"),
                VADUZ);

        assertThat(night.windowOn(LocalDate.parse("2026-12-01")).to()).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
        assertThat(night.due(Instant.parse("2026-12-02T00:30:00Z"))).containsExactly(LocalDate.parse("2026-12-01"));
    }
}
