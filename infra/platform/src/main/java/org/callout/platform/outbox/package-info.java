/**
 * The outbox: what others must hear of is written in the transaction that makes it true, and published to Kafka afterwards,
 * in order for each key, at least once. The services add {@link org.callout.platform.outbox.Announcement}s; the relay
 * publishes them within milliseconds of the commit, from any replica, and keeps them for as long as Kafka is away.
 * The story starts at {@link org.callout.platform.outbox.Outbox#add}:
 *
 * <pre>{@code
 * sessions.withTransaction(session -> session.persist(callout)
 *         .chain(() -> outbox.add(session,
 *                 new Announcement("callout.event", callout.id(), "org.callout.callout.event", now, event))));
 * }</pre>
 */
@NullMarked
package org.callout.platform.outbox;

import org.jspecify.annotations.NullMarked;
