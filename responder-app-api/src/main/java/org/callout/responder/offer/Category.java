package org.callout.responder.offer;

/** Why help is wanted. What an incident is called is a possibility only: half of the arrest alerts are not one. */
public enum Category {
    CARDIAC_ARREST("Possible cardiac arrest"),
    UNCONSCIOUS("Possibly unconscious"),
    CHOKING("Possible choking"),
    MAJOR_BLEED("Possible major bleed"),
    CHEST_PAIN("Possible heart attack"),
    FALL_NON_INJURY("Possible fall, not injured"),
    OTHER("Possible emergency"),
    SHOPPING("Shopping"),
    MEDICATION_COLLECTION("Medication collection"),
    MEAL("A meal"),
    COMPANIONSHIP("Company"),
    CHECK_IN("A check-in"),
    TRANSPORT("A lift"),
    PERSONAL_CARE("Personal care");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    /** The words a phone shows where nothing but the push's own text can be shown. */
    public String title() {
        return title;
    }
}
