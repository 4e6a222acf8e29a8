package org.callout.responder.gateway;

import io.smallrye.mutiny.Uni;

/** A provider of texts, calls and mails. Sends at most once a call, never fails and answers within seconds. */
public interface Gateway {

    Uni<GatewayOutcome> send(GatewayMessage message);
}
