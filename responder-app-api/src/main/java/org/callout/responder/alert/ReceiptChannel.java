package org.callout.responder.alert;

/** How a device learned of an alert: by push, by the open page's stream, or by looking into the inbox. */
public enum ReceiptChannel {
    FCM,
    STREAM,
    INBOX
}
