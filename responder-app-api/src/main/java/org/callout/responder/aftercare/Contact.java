package org.callout.responder.aftercare;

/** Whether somebody wants to be called after a call; changed as often as they like. */
public enum Contact {
    NONE,
    CALL_ME
}
