package org.callout.dispatch.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callout.dispatch.callout.Circumstance;
import org.callout.dispatch.callout.Hazard;
import org.callout.dispatch.callout.PlaceType;
import org.callout.geo.wave.Role;

/**
 * How a category is alerted.
 *
 * @param roles the needs that a callout of the category gets
 * @param pace how many are asked, and how patiently
 * @param exclusions when nobody is asked
 * @param ranking what makes one candidate better than another
 */
public record AlertingPolicy(List<RoleRule> roles, Pace pace, Exclusions exclusions, Ranking ranking) {

    public AlertingPolicy {
        roles = List.copyOf(roles);
    }

    /**
     * How many are asked, and how patiently.
     *
     * @param wave how many are asked at the same time
     * @param patience how long silence is waited for
     * @param budget how many are asked at most for one callout
     * @param longestEta whoever needs longer is not asked
     * @param fasterBy by how much a yes beyond the target must beat the slowest still under way
     * @param freshFix how old a position may be
     */
    public record Pace(
            int wave, Duration patience, int budget, Duration longestEta, Duration fasterBy, Duration freshFix) {}

    /**
     * When nobody is asked.
     *
     * @param tolerated hazards that do not exclude, each with the least tier that it is asked of
     */
    public record Exclusions(Set<PlaceType> places, Set<Circumstance> circumstances, Map<Hazard, Tier> tolerated) {

        public Exclusions {
            places = Set.copyOf(places);
            circumstances = Set.copyOf(circumstances);
            tolerated = Map.copyOf(tolerated);
        }
    }

    /** What makes one candidate better than another. */
    public enum Ranking {
        /** Who is there first. */
        FASTEST,
        /** Who fits and was asked least lately, then who is near. */
        FAIREST
    }

    /** The rule for a role; throws NoSuchElementException when the policy does not want it. */
    public RoleRule rule(Role role) {
        return roles.stream().filter(rule -> rule.role() == role).findFirst().orElseThrow();
    }
}
