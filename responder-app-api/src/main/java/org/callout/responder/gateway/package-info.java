/**
 * The way out to telephones and mailboxes: a port that a provider's adapter stands behind, and a durable queue before it.
 * Any room may enqueue within its own transaction; this room knows nobody but the platform and the
 * volunteer whose texts are handed out.
 * Start with {@link org.callout.responder.gateway.GatewayQueue}; the port is {@link org.callout.responder.gateway.Gateway}.
 */
@NullMarked
package org.callout.responder.gateway;

import org.jspecify.annotations.NullMarked;
