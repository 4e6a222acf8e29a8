package org.callout.responder.readiness;

/** What one can be asked for: any emergency, or one category of care. */
public enum CallKind {
    INCIDENT,
    SHOPPING,
    MEDICATION_COLLECTION,
    MEAL,
    COMPANIONSHIP,
    CHECK_IN,
    TRANSPORT,
    PERSONAL_CARE
}
