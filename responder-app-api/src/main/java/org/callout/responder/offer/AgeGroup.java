package org.callout.responder.offer;

/** All that is told of a patient's age before acceptance. */
public enum AgeGroup {
    CHILD,
    ADULT,
    UNKNOWN
}
