/**
 * Makes the offline base map of an extract with Planetiler: one PMTiles file of vector tiles, from the extract alone and without a
 * network. Knows nothing of regions. The story starts with {@link org.callout.region.map.BaseMap}; what is on the map says {@code
 * BaseMapProfile}.
 */
@NullMarked
package org.callout.region.map;

import org.jspecify.annotations.NullMarked;
