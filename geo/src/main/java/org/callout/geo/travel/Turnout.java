package org.callout.geo.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long volunteers take from the alert until they are under way: 102 s by day, 142 s by night, the medians of Ganter
 * 2025, doi 10.1016/j.resuscitation.2025.110772. Night is taken as 22:00 to 06:00 local time, an assumption.
 */
public final class Turnout {

    static final Duration BY_DAY = Duration.ofSeconds(102);
    static final Duration BY_NIGHT = Duration.ofSeconds(142);

    private static final LocalTime NIGHT_FALLS = LocalTime.of(22, 0);
    private static final LocalTime DAY_BREAKS = LocalTime.of(6, 0);

    private Turnout() {}

    /** The usual turnout for an alert sent at that time in a region with that time zone. */
    public static Duration at(Instant alerted, ZoneId zone) {
        return isNight(alerted, zone) ? BY_NIGHT : BY_DAY;
    }

    /** Whether people are asleep then in a region with that time zone. */
    public static boolean isNight(Instant alerted, ZoneId zone) {
        LocalTime local = alerted.atZone(zone).toLocalTime();
        return !local.isBefore(NIGHT_FALLS) || local.isBefore(DAY_BREAKS);
    }
}
