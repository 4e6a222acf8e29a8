package org.callout.responder.aftercare;

/** How somebody says they are. */
public enum Mood {
    WELL,
    TROUBLED,
    /** A person gets in touch, within hours. */
    DISTRESSED
}
