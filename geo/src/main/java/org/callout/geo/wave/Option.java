package org.callout.geo.wave;

import org.callout.geo.survival.Arrival;

/**
 * Somebody asked to do something.
 *
 * @param person index of the person
 * @param role index of the need
 * @param chance of a yes
 * @param times of arrival after a yes, in seconds from now, equally likely and ascending
 * @param arrival chance and times together
 * @param taken room in that role
 */
record Option(int person, int role, boolean withAed, double chance, double[] times, Arrival arrival, double taken) {

    double earliest() {
        return times[0];
    }

    double latest() {
        return times[times.length - 1];
    }
}
