/**
 * What every room that keeps something of a volunteer offers: to hand it out and to erase it.
 * It calls nobody; the rooms implement it, and whoever exports or erases an account asks them all.
 * Start with {@link org.callout.responder.privacy.Exported}.
 */
@NullMarked
package org.callout.responder.privacy;

import org.jspecify.annotations.NullMarked;
