/**
 * Planned help that volunteers may ask for by themselves: what dispatch offers, who may see it, and the wish to do it. What
 * comes of a wish is an alert like any other. The story starts with {@link org.callout.responder.care.CareOffers}.
 */
@NullMarked
package org.callout.responder.care;

import org.jspecify.annotations.NullMarked;
