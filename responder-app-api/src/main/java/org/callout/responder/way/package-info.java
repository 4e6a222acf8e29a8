/**
 * The way of somebody assigned: street by street to the AED and the patient, from the roads of the region in use, or as the
 * crow flies where there are none. It may call callers and assignments, and of geo the roads. The story starts with
 * {@link org.callout.responder.way.RegionRoutes}.
 */
@NullMarked
package org.callout.responder.way;

import org.jspecify.annotations.NullMarked;
