package org.callout.simulator.people;

/** Which places a membership may enter, from public ones only to all of them. */
public enum Tier {
    BYSTANDER,
    COMMUNITY,
    CLINICAL
}
