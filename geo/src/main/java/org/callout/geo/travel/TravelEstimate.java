package org.callout.geo.travel;

import java.time.Duration;
import org.callout.geo.place.Distance;

/**
 * One way to the scene.
 *
 * @param duration pure travel, with stops on the way but without turnout
 * @param distance length of the way, not of the straight line
 */
public record TravelEstimate(TravelMode mode, Duration duration, Distance distance, TravelSource source) {

    public TravelEstimate {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("duration must be >= 0, was " + duration);
        }
    }
}
