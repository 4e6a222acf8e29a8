/**
 * Reads extracts of OpenStreetMap: the addresses and streets of a place, from which demonstrations put people on a real map.
 * Knows only places. The story starts with {@link org.callout.geo.osm.AddressBook}.
 */
@NullMarked
package org.callout.geo.osm;

import org.jspecify.annotations.NullMarked;
