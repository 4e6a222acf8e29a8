package org.callout.geo.policy;

/** What a callout is about. Incidents are always shown as "possible …": half of the arrest alerts are not one. */
public enum Category {
    CARDIAC_ARREST(CalloutKind.INCIDENT),
    UNCONSCIOUS(CalloutKind.INCIDENT),
    CHOKING(CalloutKind.INCIDENT),
    MAJOR_BLEED(CalloutKind.INCIDENT),
    CHEST_PAIN(CalloutKind.INCIDENT),
    FALL_NON_INJURY(CalloutKind.INCIDENT),
    OTHER(CalloutKind.INCIDENT),
    SHOPPING(CalloutKind.CARE_REQUEST),
    MEDICATION_COLLECTION(CalloutKind.CARE_REQUEST),
    MEAL(CalloutKind.CARE_REQUEST),
    COMPANIONSHIP(CalloutKind.CARE_REQUEST),
    CHECK_IN(CalloutKind.CARE_REQUEST),
    TRANSPORT(CalloutKind.CARE_REQUEST),
    PERSONAL_CARE(CalloutKind.CARE_REQUEST);

    private final CalloutKind kind;

    Category(CalloutKind kind) {
        this.kind = kind;
    }

    /** The kind of callout that this category belongs to. */
    public CalloutKind kind() {
        return kind;
    }
}
