package org.callout.geo.policy;

/**
 * One thing that a policy holds against alerting.
 *
 * @param reason of what sort it is
 * @param what the hazard, place type, circumstance, code, age or area, by its name
 */
public record Objection(WithheldReason reason, String what) {}
