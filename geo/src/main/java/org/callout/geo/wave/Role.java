package org.callout.geo.wave;

/** What a responder is asked to do. */
public enum Role {
    /** Straight to the patient. */
    DIRECT,
    /** To the patient by way of a defibrillator. */
    AED_RUNNER,
    /** Carry out a care request. */
    HELPER
}
