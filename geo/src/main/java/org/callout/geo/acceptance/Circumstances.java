package org.callout.geo.acceptance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * In what circumstances somebody is asked.
 *
 * @param hour local, 0 to 23
 * @param weekday local
 * @param eta turnout and travel to the scene
 * @param tier of the membership: 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL
 * @param fixAge how long ago the app was last heard of: the age of the last position, or the least that it can be
 */
public record Circumstances(int hour, DayOfWeek weekday, Duration eta, int tier, Duration fixAge) {

    /** A place that somebody has chosen counts only where the last position is older, or where there is none. */
    private static final Duration UNHEARD = Duration.ofHours(12);

    public Circumstances {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour must be 0 to 23, was " + hour);
        }
        if (tier < 1) {
            throw new IllegalArgumentException("tier must be >= 1, was " + tier);
        }
    }

    /**
     * When somebody is asked at that time.
     *
     * @param zone of the region
     */
    public static Circumstances at(Instant asked, ZoneId zone, Duration eta, int tier, Instant fixedAt) {
        var local = asked.atZone(zone);
        Duration age = Duration.between(fixedAt, asked);
        return new Circumstances(
                local.getHour(), local.getDayOfWeek(), eta, tier, age.isNegative() ? Duration.ZERO : age);
    }

    /**
     * When somebody is asked at that time where they have chosen to be asked from, since their app has long been silent.
     *
     * @param zone of the region
     */
    public static Circumstances unheard(Instant asked, ZoneId zone, Duration eta, int tier) {
        return at(asked, zone, eta, tier, asked.minus(UNHEARD));
    }
}
