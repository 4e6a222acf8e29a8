package org.callout.geo.travel;

/** What an estimate was made from; shown wherever the estimate is shown. */
public enum TravelSource {
    /** Straight line times a detour factor: no road data for the place. */
    STRAIGHT_LINE,
    /** The road network. */
    ROAD
}
