package org.callout.responder.gateway;

/** What a gateway made of a message. */
public sealed interface GatewayOutcome {

    /** The gateway has taken it; that says nothing about the person. */
    record Sent() implements GatewayOutcome {}

    /** It will never take it: no such number, not allowed, no gateway at all. */
    record Refused(String reason) implements GatewayOutcome {}

    /** Not now: away, slow or over its limits. */
    record Unavailable(String reason) implements GatewayOutcome {}
}
