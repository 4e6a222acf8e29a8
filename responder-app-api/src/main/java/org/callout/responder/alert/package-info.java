/**
 * The volunteer's inbox: alerts as dispatch tells them, the volunteer's reply to each, receipts of having got and seen them.
 * It may call offers, assignments, deliveries and devices; changes come in by message, answers go out by the outbox.
 * Start with {@link org.callout.responder.alert.AlertChangeConsumer} for what comes in, {@link
 * org.callout.responder.alert.Replies} for what goes out.
 */
@NullMarked
package org.callout.responder.alert;

import org.jspecify.annotations.NullMarked;
