package org.callout.dispatch.duplicate;

import java.time.Instant;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Category;

/**
 * What one call tells: what it may be, where and when.
 *
 * @param accuracy radius in which the true place lies; 0 where not told
 * @param at when it was received
 */
record Sighting(Category category, Position place, Distance accuracy, Instant at) {}
