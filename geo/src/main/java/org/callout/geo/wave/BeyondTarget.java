package org.callout.geo.wave;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Judges a yes. Up to the target everybody is taken; beyond it, under the ceiling, only who is faster by a margin than the
 * slowest of those assigned and not yet there; at the ceiling nobody.
 *
 * @param margin by how much somebody must be faster to be worth sending too
 */
public record BeyondTarget(Duration margin) {

    /** The default of the incident policies: a minute. */
    public static final BeyondTarget DEFAULT = new BeyondTarget(Duration.ofSeconds(60));

    /**
     * Whether to assign somebody who has just said yes.
     *
     * @param newcomer time until that person arrives
     * @param underWay time until arrival of each who is assigned to the same need and not yet there
     */
    public boolean takes(Need need, Duration newcomer, Collection<Duration> underWay) {
        if (need.assigned() >= need.ceiling()) {
            return false;
        }
        if (need.assigned() < need.target()) {
            return true;
        }
        Optional<Duration> slowest = underWay.stream().max(Comparator.naturalOrder());
        return slowest.isPresent() && newcomer.plus(margin).compareTo(slowest.get()) <= 0;
    }
}
