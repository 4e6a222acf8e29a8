package org.callout.geo.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.callout.geo.match.Qualification;
import org.callout.geo.place.Distance;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one responder, as far as a policy looks at it.
 *
 * @param onDuty neither off duty nor pausing
 * @param tier of the membership in the asking organisation; null when there is none that is active
 * @param qualifications that hold now, as verified by that organisation
 * @param bornOn null when not told
 * @param quietHours null when there are none
 * @param hardCallAt when the last hard call ended; null when none is known
 * @param alertsInWeek how many alerts of any kind they were sent in the last 7 days
 * @param wishes of their own, beside the policy
 * @param distance from where they are known to be to the scene, as the crow flies
 * @param fixAt when they were last located; null when never
 */
public record Background(
        boolean onDuty,
        @Nullable Tier tier,
        Set<Qualification> qualifications,
        @Nullable LocalDate bornOn,
        @Nullable QuietHours quietHours,
        @Nullable Instant hardCallAt,
        int alertsInWeek,
        Wishes wishes,
        Distance distance,
        @Nullable Instant fixAt) {

    public Background {
        qualifications = Set.copyOf(qualifications);
    }

    @Override
    public String toString() {
        return "Background[tier=" + tier + ", rest=[redacted]]";
    }
}
