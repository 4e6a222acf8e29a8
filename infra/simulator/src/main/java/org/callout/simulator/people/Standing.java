package org.callout.simulator.people;

/** Where a membership stands; only an active one may be alerted. */
public enum Standing {
    APPLIED,
    ACTIVE,
    SUSPENDED,
    EXPIRED
}
