package org.callout.dispatch.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.callout.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Whole days of the region, the first and the last included.
 *
 * @param timeZone where the days begin and end
 */
record Period(LocalDate from, LocalDate to, ZoneId timeZone) {

    /** Longer ones are asked for in parts. */
    static final int MOST_DAYS = 400;

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Reads both days as ISO dates; a problem says which of them cannot be. */
    static Period of(@Nullable String from, @Nullable String to, ZoneId timeZone) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) throw Problems.badQuery("to", "must not be before from");
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problems.badQuery("to", "must be within %d days of from".formatted(MOST_DAYS));
        }
        return new Period(first, last, timeZone);
    }

    private static LocalDate day(String name, @Nullable String text) {
        if (text == null) throw Problems.badQuery(name, "must be a date such as 2026-11-01");
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Problems.badQuery(name, "must be a date such as 2026-11-01");
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Problems.badQuery(name, "must be a date from 1970 to 2199");
        }
        return day;
    }

    /** When the first day begins. */
    OffsetDateTime start() {
        return from.atStartOfDay(timeZone).toOffsetDateTime();
    }

    /** When the day after the last one begins. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(timeZone).toOffsetDateTime();
    }
}
