/**
 * Reads lists of defibrillators: GeoJSON, CSV and extracts of OpenStreetMap, each into the same report of what was taken and
 * what was not, and why. Knows the devices and the reading of extracts. The story starts with
 * {@link org.callout.geo.aed.lists.AedList}.
 */
@NullMarked
package org.callout.geo.aed.lists;

import org.jspecify.annotations.NullMarked;
