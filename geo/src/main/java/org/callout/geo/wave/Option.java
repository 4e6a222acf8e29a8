package org.callout.geo.wave;

import org.callout.geo.survival.Arrival;

/**
 * Somebody asked to do something.
 *
 * @param person index of the person
 * @param role index of the need
 * @param arrival with the chance of a yes and the delay of the answer
 * @param taken room in that role
 */
record Option(int person, int role, boolean withAed, Arrival arrival, double taken) {}
