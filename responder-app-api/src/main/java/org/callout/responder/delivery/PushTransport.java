package org.callout.responder.delivery;

/** A way to a device; blocking, at most once a call. One replaceable transport: push is a hope, never the only means. */
interface PushTransport {

    /** Hands the news over and says what the transport made of it; returns early when its thread is interrupted. */
    PushOutcome send(Delivery delivery);

    /** Hands over a push that is no alert. */
    PushOutcome probe(Probe probe);
}
