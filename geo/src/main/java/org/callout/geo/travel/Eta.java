package org.callout.geo.travel;

import java.time.Duration;

/** How long from the alert until somebody is there: turnout, then travel. */
public record Eta(Duration turnout, TravelEstimate travel) {

    /** Turnout and travel together. */
    public Duration duration() {
        return turnout.plus(travel.duration());
    }
}
