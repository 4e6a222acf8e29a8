@NullMarked
package org.callout.geo.place;

import org.jspecify.annotations.NullMarked;
