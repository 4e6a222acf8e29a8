package org.callout.geo.policy;

/** What sort of help a callout asks for. */
public enum CalloutKind {
    /** An emergency, raised by a control room. */
    INCIDENT,
    /** Planned care, raised by a care organisation. */
    CARE_REQUEST
}
