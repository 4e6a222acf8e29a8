@NullMarked
package org.callout.geo.osm;

import org.jspecify.annotations.NullMarked;
