package org.callout.responder.offer;

/** A danger at the scene that is known to the control room. */
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
