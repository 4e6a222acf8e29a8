package org.callout.platform.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a volunteer wants to be asked, as they have said it. A pause beats everything and ends by itself. The switch overrides the
 * hours until these change the next time, as with a thermostat; without hours it counts for good.
 *
 * @param switchedOn what the switch was last set to
 * @param switchedAt when; null if the hours were set after it, or if nobody remembers
 * @param hours of the week on duty; none for the switch alone
 * @param pausedUntil nobody is asked before; null when not paused
 */
public record Duty(
        boolean switchedOn,
        @Nullable Instant switchedAt,
        WeeklyHours hours,
        @Nullable Instant pausedUntil) {

    /** Where nothing is said of hours this constructor gets null. */
    public Duty {
        hours = hours == null ? WeeklyHours.NONE : hours;
    }

    /**
     * What is true from one instant until another.
     *
     * @param on by the switch or by the hours, whichever counts; a pause does not change it
     * @param byHours whether it is the hours that count
     * @param paused nobody is asked, on duty or not
     * @param until the first instant at which any of this changes by the clock alone; null when none does
     */
    public record Now(
            boolean on,
            boolean byHours,
            boolean paused,
            @Nullable Instant until) {

        public boolean mayBeAsked() {
            return on && !paused;
        }
    }

    public Now at(Instant now, ZoneId zone) {
        boolean paused = pausedUntil != null && now.isBefore(pausedUntil);
        boolean byHours = !hours.areNone() && !isOverridden(now, zone);
        boolean on = byHours ? hours.cover(now, zone) : switchedOn;
        Instant until = Stream.of(
                        paused ? Optional.ofNullable(pausedUntil) : Optional.<Instant>empty(),
                        hours.firstChangeAfter(now, zone))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
        return new Now(on, byHours, paused, until);
    }

    /** The hours have not changed since the switch was set. */
    private boolean isOverridden(Instant now, ZoneId zone) {
        if (switchedAt == null) return false;
        return hours.lastChangeUntil(now, zone)
                .map(lastChange -> !switchedAt.isBefore(lastChange))
                .orElse(true);
    }
}
