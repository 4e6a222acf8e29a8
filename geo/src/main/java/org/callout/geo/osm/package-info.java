/**
 * Reads extracts of OpenStreetMap: where the roads lie, the addresses and streets, from which demonstrations put people on
 * a real map, and whatever carries a certain tag. Knows only places. The story starts with {@link
 * org.callout.geo.osm.AddressBook}, which is kept as an {@link org.callout.geo.osm.AddressFile}, and {@link
 * org.callout.geo.osm.TaggedObject}.
 */
@NullMarked
package org.callout.geo.osm;

import org.jspecify.annotations.NullMarked;
