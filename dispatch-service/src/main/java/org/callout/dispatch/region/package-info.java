/**
 * The region that this service dispatches in: its roads, by which travel is judged as soon as they are there, and how the next one
 * comes along. It knows geo and the platform, and nothing of callouts. The story starts with {@link
 * org.callout.dispatch.region.RegionRoads}.
 */
@NullMarked
package org.callout.dispatch.region;

import org.jspecify.annotations.NullMarked;
