package org.callout.geo.policy;

/** Something known about a case that a policy may exclude. */
public enum Circumstance {
    TRAUMA,
    HANGING,
    DROWNING,
    EXPECTED_DEATH,
    /** A do-not-attempt-resuscitation decision is known. */
    DNACPR
}
