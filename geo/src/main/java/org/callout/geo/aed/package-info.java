/**
 * Defibrillators: where they stand, whether one can be had at a given instant, and the way of
 * a responder who fetches one. Knows places and travel. The story starts with {@link org.callout.geo.aed.AedSite}, then
 * {@link org.callout.geo.aed.AedWays}.
 */
@NullMarked
package org.callout.geo.aed;

import org.jspecify.annotations.NullMarked;
