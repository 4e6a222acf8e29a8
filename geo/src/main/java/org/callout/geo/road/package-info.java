/**
 * Travel by the road network: GraphHopper reads an OpenStreetMap extract once, on foot, by bike and by car, with weights of
 * pure time; from then on the streets are arrays of numbers, mapped from files, on which one search backwards from a scene
 * answers for everybody. Knows places, travel and GraphHopper. The story starts at {@link org.callout.geo.road.RoadNetwork}
 * and goes on in {@link org.callout.geo.road.RoadTravelTimes}.
 */
@NullMarked
package org.callout.geo.road;

import org.jspecify.annotations.NullMarked;
