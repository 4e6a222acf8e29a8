package org.callout.responder.membership;

import java.util.EnumSet;
import java.util.Set;

/** What a volunteer can be verified to be able or allowed to do. */
public enum QualificationCode {
    BYSTANDER_CPR,
    BLS_AED,
    FIRST_RESPONDER,
    NURSE,
    PARAMEDIC,
    DOCTOR,
    IDENTITY_CHECKED,
    DBS_BASIC,
    DBS_ENHANCED,
    DRIVER,
    FOOD_HYGIENE,
    PERSONAL_CARE_TRAINED;

    private static final Set<QualificationCode> CLINICAL = EnumSet.of(FIRST_RESPONDER, NURSE, PARAMEDIC, DOCTOR);

    /** Whether it lets somebody treat patients: then no one person alone says that it is proven. */
    public boolean takesTwoPeople() {
        return CLINICAL.contains(this);
    }
}
