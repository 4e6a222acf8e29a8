package org.callout.dispatch.callout;

/**
 * One thing that a policy holds against alerting.
 *
 * @param reason of what sort it is
 * @param what the hazard, place type or circumstance, by its name
 */
public record Objection(WithheldReason reason, String what) {}
