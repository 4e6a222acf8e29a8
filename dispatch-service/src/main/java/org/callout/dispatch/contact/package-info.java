/**
 * The control room's side of talking with responders: writing to one or all who are assigned, reading what was written, and
 * seeing to an alarm. It may call decisions, talk and views; only the resources of callouts call it. The story starts with
 * {@link org.callout.dispatch.contact.ContactDesk}.
 */
@NullMarked
package org.callout.dispatch.contact;

import org.jspecify.annotations.NullMarked;
