package org.callout.responder.membership;

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
    PERSONAL_CARE_TRAINED
}
