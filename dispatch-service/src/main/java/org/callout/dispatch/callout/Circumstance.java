package org.callout.dispatch.callout;

/** Something known about a case that a policy may exclude. */
public enum Circumstance {
    TRAUMA,
    HANGING,
    DROWNING,
    EXPECTED_DEATH,
    /** A do-not-attempt-resuscitation decision is known. */
    DNACPR
}
