package org.callout.geo.wave;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What no plan goes beyond.
 *
 * @param budgetLeft how many more alerts the policy allows for this callout
 * @param longestEta whoever arrives later is not asked
 * @param behindAmbulance whoever arrives later than so long after the ambulance is not asked; null when that excludes nobody
 */
public record Limits(
        int budgetLeft, Duration longestEta, @Nullable Duration behindAmbulance) {

    public Limits {
        if (budgetLeft < 0) {
            throw new IllegalArgumentException("budgetLeft must be >= 0, was " + budgetLeft);
        }
    }

    /** Without regard to the ambulance. */
    public Limits(int budgetLeft, Duration longestEta) {
        this(budgetLeft, longestEta, null);
    }
}
