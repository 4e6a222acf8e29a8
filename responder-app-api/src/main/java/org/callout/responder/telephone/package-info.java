/**
 * Volunteers without app or signal: whether they want texts or calls, and what they text or press.
 * It may call alerts, callers, texts and the gateway; what is told them are deliveries like all others.
 * Start with {@link org.callout.responder.telephone.InboundResource}.
 */
@NullMarked
package org.callout.responder.telephone;

import org.jspecify.annotations.NullMarked;
