package org.callout.responder.gateway;

/** By what a person without the app is reached. */
public enum GatewayChannel {
    SMS,
    /** A call that speaks the text and takes key presses. */
    VOICE,
    EMAIL
}
