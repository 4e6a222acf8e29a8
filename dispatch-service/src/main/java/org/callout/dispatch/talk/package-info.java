/**
 * What the control room and the responders of a callout write to each other: the messages as they are stored, read for
 * whoever may read them, and erased within a day. Knows only the database. The story starts with
 * {@link org.callout.dispatch.talk.Talk}.
 */
@NullMarked
package org.callout.dispatch.talk;

import org.jspecify.annotations.NullMarked;
