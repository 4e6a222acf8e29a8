package org.callout.responder.alert;

/** How a volunteer learned of an alert: by push, by the open page's stream, by looking into the inbox, by text or call. */
public enum ReceiptChannel {
    FCM,
    WEB_PUSH,
    STREAM,
    INBOX,
    SMS,
    VOICE
}
