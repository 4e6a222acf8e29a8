/**
 * Prepares a region: from an OpenStreetMap extract and lists of AEDs it makes the folder that the services load, with facts, roads
 * and an offline base map, kept by content so that the same files are prepared once. It is a program of its own, which nothing else
 * calls, and may use geo. The story starts with {@link org.callout.region.PrepareRegion}.
 */
@NullMarked
package org.callout.region;

import org.jspecify.annotations.NullMarked;
