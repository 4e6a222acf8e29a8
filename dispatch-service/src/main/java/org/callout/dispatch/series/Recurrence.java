package org.callout.dispatch.series;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which days a visit repeats, and when. The hours are those of the clock on the wall, so that ten o'clock stays ten o'clock
 * when summer ends.
 *
 * @param first the first day that may be one
 * @param last the last day that may be one
 * @param days weekdays; at least one
 * @param from earliest start
 * @param to latest start
 * @param nights how many nights lie between the two; 0 for most
 */
record Recurrence(
        LocalDate first, LocalDate last, Set<DayOfWeek> days, LocalTime from, LocalTime to, long nights, ZoneId zone) {

    /** How long before its window a visit is raised: enough to ask around, and near enough that people know their plans. */
    static final Duration AHEAD = Duration.ofHours(48);

    Recurrence {
        days = Set.copyOf(days);
        if (days.isEmpty()) throw new IllegalArgumentException("a visit repeats on some day");
    }

    /** The days that follow from the first window. */
    static Recurrence of(Instant from, Instant to, Set<DayOfWeek> days, LocalDate last, ZoneId zone) {
        var begins = from.atZone(zone);
        var ends = to.atZone(zone);
        return new Recurrence(
                begins.toLocalDate(),
                last,
                days,
                begins.toLocalTime(),
                ends.toLocalTime(),
                ChronoUnit.DAYS.between(begins.toLocalDate(), ends.toLocalDate()),
                zone);
    }

    /** When somebody should come. */
    record Window(Instant from, Instant to) {}

    /** All days from that one on, in order. */
    Stream<LocalDate> daysFrom(LocalDate day) {
        LocalDate begin = day.isBefore(first) ? first : day;
        if (begin.isAfter(last)) return Stream.of();
        return begin.datesUntil(last.plusDays(1)).filter(this::isOne);
    }

    boolean isOne(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !day.isBefore(first) && !day.isAfter(last);
    }

    Window windowOn(LocalDate day) {
        Instant begins = day.atTime(from).atZone(zone).toInstant();
        Instant ends = day.plusDays(nights).atTime(to).atZone(zone).toInstant();
        return new Window(begins, ends.isAfter(begins) ? ends : begins.plus(Duration.ofMinutes(1)));
    }

    Instant raisedAt(LocalDate day) {
        return windowOn(day).from().minus(AHEAD);
    }

    /** The days whose visit is to be raised now: not long before, and not when it is over. */
    Stream<LocalDate> due(Instant now) {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1 + nights);
        return daysFrom(yesterday)
                .takeWhile(day -> !raisedAt(day).isAfter(now))
                .filter(day -> windowOn(day).to().isAfter(now));
    }

    /** When to look again after everything due now has been raised; empty when no day is left. */
    Optional<Instant> nextDue(Instant now) {
        return daysFrom(now.atZone(zone).toLocalDate())
                .map(this::raisedAt)
                .filter(due -> due.isAfter(now))
                .findFirst();
    }
}
