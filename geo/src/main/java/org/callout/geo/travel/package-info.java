/**
 * How long people take to a scene, straight or through a stop on the way. The port {@link org.callout.geo.travel.TravelTimes}
 * answers for all candidates of one scene at once; {@link org.callout.geo.travel.StraightLineTravelTimes} answers where no
 * road data is loaded and says so in every estimate. Knows only places.
 */
@NullMarked
package org.callout.geo.travel;

import org.jspecify.annotations.NullMarked;
