package org.callout.geo.travel;

import java.time.Duration;

/**
 * How long from the alert until somebody is there.
 *
 * @param turnout until under way
 * @param travel to the door
 * @param entry from the door to the patient, as far as floor and access are known
 */
public record Eta(Duration turnout, TravelEstimate travel, Duration entry) {

    /** Where nothing is known of the building. */
    public Eta(Duration turnout, TravelEstimate travel) {
        this(turnout, travel, Duration.ZERO);
    }

    /** All of it together. */
    public Duration duration() {
        return turnout.plus(travel.duration()).plus(entry);
    }
}
