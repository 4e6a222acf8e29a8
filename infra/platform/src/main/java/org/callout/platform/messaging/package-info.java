/**
 * Consuming what other services announced: read as CloudEvents, applied once, in the transaction of the effect. A message
 * that nobody can read or apply goes to {@code <topic>.dead-letter} and raises the alarm {@code callout_dead_letters_total};
 * while the database is away the channel waits, for ever and in order. The story starts at
 * {@link org.callout.platform.messaging.Messages#applyOnce}:
 *
 * <pre>{@code
 * @Incoming("alert-reply")
 * Uni<Void> receive(ConsumerRecord<String, String> message) {
 *     return messages.applyOnce(message, "alert-reply",
 *             on("org.callout.alert.reply", AlertReply.class, replies::decide),
 *             on("org.callout.alert.receipt", AlertReceipt.class, receipts::note));
 * }
 *
 * Uni<Void> decide(Mutiny.Session session, Event<AlertReply> event) { … }
 * }</pre>
 *
 * <p>A channel is consumed one message at a time; {@code mp.messaging.incoming.<channel>.concurrency=4} makes that four
 * consumers of the group, each with its own partitions, so the order in a key stays.
 */
@NullMarked
package org.callout.platform.messaging;

import org.jspecify.annotations.NullMarked;
