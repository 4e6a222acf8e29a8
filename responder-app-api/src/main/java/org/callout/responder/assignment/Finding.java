package org.callout.responder.assignment;

/** What a volunteer tells from the scene with one tap. None of them ever cancels the ambulance. */
public enum Finding {
    CANNOT_FIND,
    CANNOT_ENTER,
    UNSAFE,
    NOT_AN_ARREST,
    CPR_STARTED,
    SHOCK_GIVEN,
    PULSE_BACK,
    DNACPR_SHOWN,
    OBVIOUSLY_DEAD,
    SECOND_PATIENT,
    SEND_MORE,
    AED_MISSING,
    AED_LOCKED
}
