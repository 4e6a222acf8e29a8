/**
 * The directory of organisations: what each says of itself, asks for and expects, written by its own administrator.
 * It may call the database only; accounts ask it which code of conduct an application has to accept.
 * Start with {@link org.callout.responder.organisation.Organisations}.
 */
@NullMarked
package org.callout.responder.organisation;

import org.jspecify.annotations.NullMarked;
