package org.callout.responder.offer;

/** The sort of place; a membership's tier says which sorts a volunteer may enter. */
public enum PlaceType {
    PUBLIC,
    PRIVATE_HOME,
    CARE_HOME,
    HEALTH_FACILITY,
    WORKPLACE,
    PRISON,
    UNKNOWN
}
