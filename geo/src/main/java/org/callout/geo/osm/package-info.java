/**
 * Reads extracts of OpenStreetMap: where the roads lie, and the addresses and streets, from which demonstrations put people on a real
 * map.
 * Knows only places. The story starts with {@link org.callout.geo.osm.AddressBook}.
 */
@NullMarked
package org.callout.geo.osm;

import org.jspecify.annotations.NullMarked;
