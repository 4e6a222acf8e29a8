package org.callout.geo.match;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

/**
 * Whom to look for around a scene.
 *
 * @param organisation only its active members are found
 * @param leastTier 1 BYSTANDER, 2 COMMUNITY, 3 CLINICAL
 * @param modes one of these must be at hand
 * @param fixNotBefore an older position is not trusted
 * @param excluded already asked for this callout
 * @param overrules kinds of engagement that do not protect from this callout, such as an open care alert from an incident
 * @param limit how many at most, slack for lost races included
 */
public record NearestQuery(
        String organisation,
        Position scene,
        Instant now,
        Requirement requirement,
        int leastTier,
        Set<TravelMode> modes,
        Instant fixNotBefore,
        Set<UUID> excluded,
        Set<String> overrules,
        int limit) {

    public NearestQuery {
        modes = Set.copyOf(modes);
        excluded = Set.copyOf(excluded);
        overrules = Set.copyOf(overrules);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be >= 1, was " + limit);
        }
    }

    /** The same question for more or fewer. */
    public NearestQuery withLimit(int otherLimit) {
        return new NearestQuery(
                organisation, scene, now, requirement, leastTier, modes, fixNotBefore, excluded, overrules, otherLimit);
    }
}
