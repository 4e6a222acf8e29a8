/**
 * Where something is and how far apart two things are. Depends on nothing but the JDK, so that every room may use it.
 * The story starts with {@link org.callout.geo.place.Position}.
 */
@NullMarked
package org.callout.geo.place;

import org.jspecify.annotations.NullMarked;
