package org.callout.responder.offer;

/** What the volunteer is asked to do: go straight to the patient, bring an AED first, or help with care. */
public enum Role {
    DIRECT,
    AED_RUNNER,
    HELPER
}
