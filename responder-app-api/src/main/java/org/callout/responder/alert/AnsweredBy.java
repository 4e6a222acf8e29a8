package org.callout.responder.alert;

/** What an answer came by. */
public enum AnsweredBy {
    APP,
    SMS,
    VOICE
}
