package org.callout.geo.acceptance;

import java.time.Duration;

/**
 * What to expect of somebody who is asked.
 *
 * @param chance of a yes at all, 0 to 1
 * @param delay from the alert to the yes, if there is one: the median
 */
public record Willingness(double chance, Duration delay) {

    /** The median delay of a reply; data of unstated origin. */
    public static final Duration TYPICAL_DELAY = Duration.ofSeconds(40);

    /** Denmark 2017–22: 62,711 of 177,866 alerted people accepted. */
    public static final Willingness TYPICAL = new Willingness(62_711.0 / 177_866, TYPICAL_DELAY);

    /** Has said yes already. */
    public static final Willingness GIVEN = new Willingness(1, Duration.ZERO);

    public Willingness {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be 0 to 1, was " + chance);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must be >= 0, was " + delay);
        }
    }
}
