package org.callout.geo.aed;

/** What opening hours say about one moment. */
enum Openness {
    OPEN,
    CLOSED,
    UNKNOWN
}
