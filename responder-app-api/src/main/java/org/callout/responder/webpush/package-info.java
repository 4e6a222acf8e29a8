/**
 * Standard web push: subscriptions of browsers (RFC 8030), their encryption (RFC 8291) and our own identity (RFC 8292).
 * It knows nothing of alerts and calls nobody; deliveries send by it and devices are registered with it.
 * Start with {@link org.callout.responder.webpush.WebPush}.
 */
@NullMarked
package org.callout.responder.webpush;

import org.jspecify.annotations.NullMarked;
