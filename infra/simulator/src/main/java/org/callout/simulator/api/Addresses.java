package org.callout.simulator.api;

import java.net.URI;

/** Where everything is; the simulator sends to these and to nothing else. */
public record Addresses(URI dispatch, URI responder, URI issuer, URI push) {}
