package org.callout.geo.aed;

/** Whether a device can be had at one instant. */
public enum Usability {
    /** Known to be within reach of the public now. */
    OPEN,
    /** Hours missing or not understood: better than none, ranked after OPEN. */
    UNKNOWN_HOURS,
    /** Hours missing or not understood, inside a building and by night: probably behind a locked door, the last to be tried. */
    LIKELY_SHUT,
    /** Behind a door that is shut now. */
    CLOSED,
    /** Not for the public at any hour. */
    NO_ACCESS,
    /** Taken, not yet checked after use, or out of order. */
    UNUSABLE
}
