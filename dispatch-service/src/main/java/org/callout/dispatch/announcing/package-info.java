/**
 * What dispatch-service tells others: the published messages {@code alert.change} and {@code callout.event}, composed from
 * the state that a decision has left and written to the outbox within its transaction. It knows callout, alert, assignment
 * and organisation; {@link org.callout.dispatch.announcing.Announcer} is where the story starts.
 */
@NullMarked
package org.callout.dispatch.announcing;

import org.jspecify.annotations.NullMarked;
