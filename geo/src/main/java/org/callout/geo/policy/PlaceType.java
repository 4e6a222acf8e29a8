package org.callout.geo.policy;

/** What sort of place the help is needed at; a membership's tier says which of them it may enter. */
public enum PlaceType {
    PUBLIC,
    PRIVATE_HOME,
    CARE_HOME,
    HEALTH_FACILITY,
    WORKPLACE,
    PRISON,
    UNKNOWN
}
