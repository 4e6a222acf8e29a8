/**
 * Whose token it is: the responder of a subject.
 * It may call the database only; every resource asks it first, so that a volunteer touches only what is theirs.
 * Start with {@link org.callout.responder.caller.Caller}.
 */
@NullMarked
package org.callout.responder.caller;

import org.jspecify.annotations.NullMarked;
