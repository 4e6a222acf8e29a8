package org.callout.geo.wave;

import java.time.Duration;
import org.callout.geo.place.Distance;
import org.jspecify.annotations.Nullable;

/**
 * What no plan goes beyond.
 *
 * @param budgetLeft how many more alerts the policy allows for this callout
 * @param longestEta whoever arrives later is not asked
 * @param radius whoever is farther, as the crow flies, is not asked; null when only time counts
 * @param behindAmbulance whoever arrives later than so long after the ambulance is not asked; null when that excludes nobody
 */
public record Limits(
        int budgetLeft,
        Duration longestEta,
        @Nullable Distance radius,
        @Nullable Duration behindAmbulance) {

    public Limits {
        if (budgetLeft < 0) {
            throw new IllegalArgumentException("budgetLeft must be >= 0, was " + budgetLeft);
        }
    }

    /** By time alone. */
    public Limits(int budgetLeft, Duration longestEta, @Nullable Duration behindAmbulance) {
        this(budgetLeft, longestEta, null, behindAmbulance);
    }

    /** By time alone, without regard to the ambulance. */
    public Limits(int budgetLeft, Duration longestEta) {
        this(budgetLeft, longestEta, null, null);
    }
}
