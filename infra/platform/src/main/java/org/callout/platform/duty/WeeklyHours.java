package org.callout.platform.duty;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hours that come again every week, by the clock of a region. An hour that the clock leaves out begins when it goes on, and of
 * one that it repeats the first counts, so that every instant is either within or not.
 *
 * @param intervals in any order; they may touch and overlap
 */
public record WeeklyHours(List<Interval> intervals) {

    /** No hours at all. */
    public static final WeeklyHours NONE = new WeeklyHours(List.of());

    /** A change is looked for that far; whatever does not change within a week and the longest interval never does. */
    private static final int DAYS_LOOKED_AT = 9;

    /**
     * Hours that begin on one day of the week.
     *
     * @param from the first minute
     * @param to the first minute after; not later than {@code from}: on the next day, and the same: around the clock
     */
    public record Interval(
            DayOfWeek day,
            @JsonFormat(pattern = "HH:mm") LocalTime from,
            @JsonFormat(pattern = "HH:mm") LocalTime to) {

        /** What is absent in a message reaches this constructor as null. */
        public Interval {
            if (day == null || from == null || to == null) {
                throw new IllegalArgumentException("hours without a day, a begin or an end");
            }
        }

        private Span on(LocalDate date, ZoneId zone) {
            LocalDate lastDate = to.isAfter(from) ? date : date.plusDays(1);
            return new Span(
                    date.atTime(from).atZone(zone).toInstant(),
                    lastDate.atTime(to).atZone(zone).toInstant());
        }
    }

    /** One time that hours come, the end excluded; empty where the clock leaves all of it out. */
    private record Span(Instant from, Instant to) {

        boolean covers(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    public WeeklyHours {
        intervals = intervals == null ? List.of() : List.copyOf(intervals);
    }

    public boolean areNone() {
        return intervals.isEmpty();
    }

    /** Whether the instant lies within. */
    public boolean cover(Instant time, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        return spans(today.minusDays(2), today, zone).anyMatch(span -> span.covers(time));
    }

    /** The first instant after this one at which the hours begin or end; empty if they never do. */
    public Optional<Instant> firstChangeAfter(Instant time, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        return changes(today.minusDays(2), today.plusDays(DAYS_LOOKED_AT), zone)
                .filter(change -> change.isAfter(time))
                .findFirst();
    }

    /** The last instant not after this one at which the hours began or ended; empty if they never do. */
    public Optional<Instant> lastChangeUntil(Instant time, ZoneId zone) {
        LocalDate today = time.atZone(zone).toLocalDate();
        return changes(today.minusDays(DAYS_LOOKED_AT), today.plusDays(2), zone)
                .filter(change -> !change.isAfter(time))
                .reduce((earlier, later) -> later);
    }

    /** Begins and ends, where hours that touch or overlap are one, in order; none that only the limits of the search make. */
    private Stream<Instant> changes(LocalDate first, LocalDate last, ZoneId zone) {
        List<Span> merged = new ArrayList<>();
        spans(first, last, zone)
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> merge(merged, span));
        Instant begin = first.plusDays(1).atStartOfDay(zone).toInstant();
        Instant end = last.atStartOfDay(zone).toInstant();
        return merged.stream()
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(change -> change.isAfter(begin) && change.isBefore(end));
    }

    private static void merge(List<Span> merged, Span next) {
        Span before = merged.isEmpty() ? null : merged.getLast();
        if (before == null || next.from().isAfter(before.to())) merged.add(next);
        else if (next.to().isAfter(before.to())) merged.set(merged.size() - 1, new Span(before.from(), next.to()));
    }

    /** All that begin from the first to the last day. */
    private Stream<Span> spans(LocalDate first, LocalDate last, ZoneId zone) {
        return intervals.stream()
                .flatMap(interval -> Stream.iterate(
                                first.with(TemporalAdjusters.nextOrSame(interval.day())),
                                date -> !date.isAfter(last),
                                date -> date.plusWeeks(1))
                        .map(date -> interval.on(date, zone)));
    }
}
