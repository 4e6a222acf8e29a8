package org.callout.responder.offer;

/** The two kinds of callout. */
public enum CalloutKind {
    INCIDENT,
    CARE_REQUEST
}
