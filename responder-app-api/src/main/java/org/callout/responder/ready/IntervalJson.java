package org.callout.responder.ready;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.callout.platform.duty.WeeklyHours;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours that come every week, by the clock of the region. */
@Schema(name = "WeeklyInterval")
record IntervalJson(
        @Schema(description = "On which they begin") @NotNull
        DayOfWeek day,

        @Schema(description = "HH:mm, the first minute") @NotNull @Pattern(regexp = TIME_OF_DAY)
        String from,

        @Schema(
                description =
                        "HH:mm, the first minute after; not later than from: on the next day, and the same: around the clock")
        @NotNull
        @Pattern(regexp = TIME_OF_DAY)
        String to) {

    /** Three a day, which no plan of a life exceeds. */
    static final int MOST = 21;

    private static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static List<IntervalJson> of(WeeklyHours hours) {
        return hours.intervals().stream().map(IntervalJson::of).toList();
    }

    static WeeklyHours toHours(@Nullable List<IntervalJson> intervals) {
        if (intervals == null) return WeeklyHours.NONE;
        return new WeeklyHours(intervals.stream().map(IntervalJson::toInterval).toList());
    }

    private static IntervalJson of(Interval interval) {
        return new IntervalJson(
                interval.day(), HOURS_AND_MINUTES.format(interval.from()), HOURS_AND_MINUTES.format(interval.to()));
    }

    private Interval toInterval() {
        return new Interval(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
