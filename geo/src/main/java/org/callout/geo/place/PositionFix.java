package org.callout.geo.place;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a device said that it was.
 *
 * @param accuracy radius within which the device believes to be
 * @param at when it was measured, by the device's clock as accepted by the server
 */
public record PositionFix(Position position, Distance accuracy, Instant at) {

    /** How old the fix is at the given time; zero for a fix from a clock that runs ahead. */
    public Duration ageAt(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
