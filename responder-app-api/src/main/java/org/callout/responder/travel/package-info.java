/**
 * How a volunteer travels.
 * It may call nothing.
 * Start with {@link org.callout.responder.travel.TravelMode}.
 */
@NullMarked
package org.callout.responder.travel;

import org.jspecify.annotations.NullMarked;
