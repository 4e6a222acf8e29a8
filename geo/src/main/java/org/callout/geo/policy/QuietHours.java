package org.callout.geo.policy;

import java.time.LocalTime;

/**
 * When somebody wants to be left alone, every day, by the clock of the region.
 *
 * @param from the first minute; later than {@code to} when the hours reach over midnight
 * @param to the first minute at which one may be asked again
 * @param wakeForCardiacArrest whether a cardiac arrest may disturb them, as far as the policy asks for that
 */
public record QuietHours(LocalTime from, LocalTime to, boolean wakeForCardiacArrest) {

    public QuietHours {
        if (from.equals(to)) throw new IllegalArgumentException("quiet hours must begin and end at different times");
    }

    /** Whether the time of day lies within. */
    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
