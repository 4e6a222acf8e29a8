package org.callout.responder.delivery;

/** By what a device is told of alerts. */
public enum Channel {
    FCM,
    /** Standard web push, RFC 8030. */
    WEB_PUSH,
    SMS,
    VOICE;

    /** Whether it needs no app and costs somebody money. */
    boolean isTelephone() {
        return this == SMS || this == VOICE;
    }
}
