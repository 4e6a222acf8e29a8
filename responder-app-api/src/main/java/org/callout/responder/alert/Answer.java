package org.callout.responder.alert;

/** Yes or no. */
public enum Answer {
    ACCEPT,
    DECLINE
}
