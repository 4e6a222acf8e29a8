package org.callout.geo.wave;

import java.time.Duration;
import org.callout.geo.aed.AedWay;
import org.callout.geo.travel.Eta;

/**
 * When a responder arrives with a defibrillator, and by which way.
 *
 * @param turnout until under way
 * @param entry from the door to the patient
 */
public record AedEta(AedWay way, Duration turnout, Duration entry) {

    /** Where nothing is known of the building. */
    public AedEta(AedWay way, Duration turnout) {
        this(way, turnout, Duration.ZERO);
    }

    public Eta eta() {
        return new Eta(turnout, way.travel(), entry);
    }
}
