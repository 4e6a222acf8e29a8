package org.callout.dispatch.assignment;

/**
 * What keeps somebody who said yes from arriving as expected, as their positions tell. It removes nobody and hides nothing:
 * another one is asked beside them.
 */
public enum Setback {
    /** Has not moved for a while, and is not there yet. */
    STOPPED,
    /** The way that is left grows. */
    TURNED_BACK,
    /** Still comes, but later than anybody would have been asked for. */
    LATE
}
