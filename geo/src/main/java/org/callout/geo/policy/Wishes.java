package org.callout.geo.policy;

import java.util.Set;
import org.callout.geo.place.Distance;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be asked for. Null is no wish; the policy holds beside it, and the stricter of both counts.
 *
 * @param kinds {@code INCIDENT} for any incident, and names of categories of care
 * @param farthest from where they are to the scene, as the crow flies
 * @param mostAlertsPerWeek of all kinds together, in any 7 days
 */
public record Wishes(
        @Nullable Set<String> kinds,
        @Nullable Distance farthest,
        @Nullable Integer mostAlertsPerWeek) {

    public static final Wishes NONE = new Wishes(null, null, null);

    public Wishes {
        kinds = kinds == null ? null : Set.copyOf(kinds);
    }

    /** Whether they want to be asked for that. */
    public boolean include(Category category) {
        String kind = category.kind() == CalloutKind.INCIDENT ? CalloutKind.INCIDENT.name() : category.name();
        return kinds == null || kinds.contains(kind);
    }
}
