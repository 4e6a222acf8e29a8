/**
 * Getting an alert's news onto the volunteer's devices: delivery rows, the sender that claims them, the push transport.
 * It may call devices, offers, assignments and the gateway; it is handed news by the inbox in the transaction that stores it.
 * Start with {@link org.callout.responder.delivery.Deliveries}; the way out is {@link
 * org.callout.responder.delivery.PushTransport}.
 */
@NullMarked
package org.callout.responder.delivery;

import org.jspecify.annotations.NullMarked;
