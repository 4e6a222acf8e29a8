package org.callout.responder.gateway;

import java.util.UUID;

/**
 * A message claimed by this process.
 *
 * @param attempt the first is 1
 */
record QueuedMessage(UUID id, GatewayMessage message, int attempt) {}
