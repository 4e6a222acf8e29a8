package org.callout.geo.wave;

import java.time.Duration;
import org.callout.geo.aed.AedWay;
import org.callout.geo.travel.Eta;

/** When a responder arrives with a defibrillator, and by which way. */
public record AedEta(AedWay way, Duration turnout) {

    public Eta eta() {
        return new Eta(turnout, way.travel());
    }
}
