package org.callout.geo.aed;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rule of opening hours: on which days, at which minutes, meaning what.
 *
 * @param additive joined by a comma: adds to what earlier rules say about the day instead of replacing it
 * @param isFallback joined by {@code ||}: speaks only where no earlier rule does
 */
record HoursRule(DaySelector days, List<Minutes> times, Openness meaning, boolean additive, boolean isFallback) {

    private static final int MINUTES_A_DAY = 24 * 60;

    private static final Minutes WHOLE_DAY = new Minutes(0, MINUTES_A_DAY);

    /** Empty when the rule holds something that is not evaluated. */
    static Optional<HoursRule> of(Rule rule) {
        Optional<DaySelector> days = DaySelector.of(rule);
        Optional<List<Minutes>> times = times(rule.getTimes());
        if (days.isEmpty() || times.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HoursRule(
                days.get(), times.get(), meaning(rule.getModifier()), rule.isAdditive(), rule.isFallBack()));
    }

    boolean speaksAbout(LocalDate day, PublicHolidays holidays) {
        return days.includes(day, holidays);
    }

    /** @param minute since the day's midnight, beyond 1440 on the day after */
    boolean covers(int minute) {
        return times.stream().anyMatch(span -> span.from <= minute && minute < span.to);
    }

    /** A plain rule replaces what was said about the day; "off" with times only takes those times away. */
    boolean replacesWholeDay() {
        return !additive && !isFallback && meaning != Openness.CLOSED;
    }

    /**
     * Whether it opens at its times on every day and leaves nothing of the rules before it: "Mo-Fr 08:00-12:00; 13:30-17:00"
     * by the letter means afternoons only, which nobody means.
     */
    boolean unsaysAllBefore() {
        return replacesWholeDay() && meaning == Openness.OPEN && days.isEveryDay() && !times.contains(WHOLE_DAY);
    }

    private static Openness meaning(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return Openness.OPEN;
        }
        @Nullable Modifier word = modifier.getModifier();
        if (word == null) {
            // A comment alone ("by appointment") needs a human to be read.
            return Openness.UNKNOWN;
        }
        return switch (word) {
            case OPEN -> Openness.OPEN;
            case CLOSED, OFF -> Openness.CLOSED;
            case UNKNOWN -> Openness.UNKNOWN;
        };
    }

    private static Optional<List<Minutes>> times(@Nullable List<TimeSpan> spans) {
        if (spans == null || spans.isEmpty()) {
            return Optional.of(List.of(WHOLE_DAY));
        }
        var times = new ArrayList<Minutes>();
        for (TimeSpan span : spans) {
            boolean byTheSun = span.getStartEvent() != null || span.getEndEvent() != null;
            if (byTheSun || span.isOpenEnded() || span.getInterval() != 0 || span.getEnd() < 0) {
                return Optional.empty();
            }
            times.add(new Minutes(
                    span.getStart(), span.getEnd() > span.getStart() ? span.getEnd() : span.getEnd() + MINUTES_A_DAY));
        }
        return Optional.of(times);
    }

    /** Minutes since midnight, the end excluded; beyond 1440 on the day after. */
    record Minutes(int from, int to) {}
}
