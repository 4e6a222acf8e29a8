package org.callout.geo.aed;

import org.callout.geo.travel.TravelEstimate;

/** How one responder brings a defibrillator to the scene. */
public sealed interface AedWay {

    /** The whole way to the scene, picking up included. */
    TravelEstimate travel();

    /** The responder's own device: straight to the scene. */
    record Carried(TravelEstimate travel) implements AedWay {}

    /**
     * By way of a site.
     *
     * @param usability OPEN, UNKNOWN_HOURS or LIKELY_SHUT at the time of asking; not known to be shut when it is fetched
     */
    record Fetched(AedSite site, Usability usability, TravelEstimate travel) implements AedWay {}
}
