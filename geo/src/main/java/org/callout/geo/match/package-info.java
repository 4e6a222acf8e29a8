/**
 * Who and what is near a scene: spatial questions to dispatch-service's tables through the reactive PostgreSQL client, and
 * the order in which people are asked for care. Knows places, travel and defibrillators; the caller owns pool and
 * transaction. The story starts with {@link org.callout.geo.match.NearestResponders}.
 */
@NullMarked
package org.callout.geo.match;

import org.jspecify.annotations.NullMarked;
