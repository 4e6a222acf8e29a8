package org.callout.responder.alert;

/** What a device tells of an alert: that it arrived, that a person has looked at it. */
public enum ReceiptState {
    RECEIVED,
    SEEN
}
