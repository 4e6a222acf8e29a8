package org.callout.geo.policy;

/** A danger at the scene. */
public enum Hazard {
    VIOLENCE,
    POLICE_AWAITED,
    WEAPON,
    TRAFFIC,
    RAIL,
    WATER,
    FIRE,
    GAS,
    ELECTRIC,
    INFECTION,
    DOG
}
