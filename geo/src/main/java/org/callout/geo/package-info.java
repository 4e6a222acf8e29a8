/**
 * Where things are and how long it takes to get there: places, travel times, AED sites, the nearest ready responders and the
 * waves planned from them. It is a library that knows no Quarkus and calls nobody but PostGIS. The story starts at the
 * matching of one callout.
 */
@NullMarked
package org.callout.geo;

import org.jspecify.annotations.NullMarked;
