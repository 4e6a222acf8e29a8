/**
 * Draws the offline base map of an extract with Planetiler: one PMTiles file of vector tiles, from the extract alone and without a
 * network. It is a program of its own, with nothing of Callout on its class path: Planetiler brings other versions of classes that
 * GraphHopper needs. The story starts with {@link org.callout.basemap.DrawBaseMap}; what is on the map says {@code BaseMapProfile}.
 */
@NullMarked
package org.callout.basemap;

import org.jspecify.annotations.NullMarked;
