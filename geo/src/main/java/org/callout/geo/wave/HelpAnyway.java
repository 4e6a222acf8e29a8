package org.callout.geo.wave;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help that comes whoever is asked now.
 *
 * @param coming assigned people not yet there, people asked who may still say yes, people there
 * @param ambulance until it is there; null when not known, or not known freshly enough to be believed
 * @param sinceCollapse how long ago the patient collapsed, as far as known
 */
public record HelpAnyway(List<HelpComing> coming, @Nullable Duration ambulance, Duration sinceCollapse) {

    /** Nobody was asked so far, of the ambulance nothing is known, and the patient collapsed just now. */
    public static final HelpAnyway NOTHING_KNOWN = new HelpAnyway(List.of(), null, Duration.ZERO);

    public HelpAnyway {
        coming = List.copyOf(coming);
        if (sinceCollapse.isNegative()) {
            throw new IllegalArgumentException("sinceCollapse must be >= 0, was " + sinceCollapse);
        }
    }
}
