package org.callout.geo.policy;

/**
 * One thing that a policy holds against alerting.
 *
 * @param reason of what sort it is
 * @param what the hazard, place type, circumstance, triage code, range of ages or area, by its name
 */
public record Objection(WithheldReason reason, String what) {

    static Objection to(Hazard hazard) {
        return new Objection(WithheldReason.HAZARD, hazard.name());
    }
}
