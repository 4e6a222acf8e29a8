package org.callout.geo.travel;

import java.time.Duration;
import org.callout.geo.place.Distance;

/**
 * How fast one moves on the way and how much longer the way is than the straight line.
 *
 * @param metresPerSecond speed along the way
 * @param detourFactor length of the way over the straight line, at least 1
 */
public record Pace(double metresPerSecond, double detourFactor) {

    public Pace {
        if (!(metresPerSecond > 0) || Double.isInfinite(metresPerSecond)) {
            throw new IllegalArgumentException("metresPerSecond must be finite and > 0, was " + metresPerSecond);
        }
        if (!(detourFactor >= 1) || Double.isInfinite(detourFactor)) {
            throw new IllegalArgumentException("detourFactor must be finite and >= 1, was " + detourFactor);
        }
    }

    TravelEstimate over(Distance straight, TravelMode mode) {
        return new TravelEstimate(mode, durationOver(straight), wayOver(straight), TravelSource.STRAIGHT_LINE);
    }

    Distance wayOver(Distance straight) {
        return straight.times(detourFactor);
    }

    Duration durationOver(Distance straight) {
        return Duration.ofMillis((long) Math.ceil(straight.metres() * detourFactor / metresPerSecond * 1000));
    }

    /** The straight line that can be covered within the time. */
    Distance straightWithin(Duration within) {
        return new Distance(Math.max(0, within.toMillis()) / 1000.0 * metresPerSecond / detourFactor);
    }
}
