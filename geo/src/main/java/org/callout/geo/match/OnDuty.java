package org.callout.geo.match;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * A member on duty, whether they may be asked or not.
 *
 * @param distance straight line to the scene
 * @param fixAt when they were last located
 * @param placed they count as being at a place of their choice, since nothing newer is known
 * @param tier of the membership, from 1; null when the organisation has granted none that holds now
 * @param qualifications as verified by the organisation and valid now
 * @param engagedAs kind of engagement; null when free
 */
public record OnDuty(
        UUID responderId,
        String displayName,
        Distance distance,
        Set<TravelMode> modes,
        Instant fixAt,
        boolean placed,
        @Nullable Integer tier,
        Set<Qualification> qualifications,
        @Nullable String engagedAs) {

    public OnDuty {
        modes = Set.copyOf(modes);
        qualifications = Set.copyOf(qualifications);
    }

    /** Prints no name and no place. */
    @Override
    public String toString() {
        return "OnDuty[responder=" + responderId + ", rest=[redacted]]";
    }
}
