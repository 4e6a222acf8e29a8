package org.callout.dispatch.duplicate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;

/**
 * Whether two calls may be about one collapse: near each other in place and time, and of kinds that callers take for each other.
 * Rather one too many than one missed, for nothing follows from it but a question to the coordinator.
 */
final class DuplicateRule {

    /** Within it callers on two sides of a square tell different addresses. */
    static final double APART_METRES = 150;

    /** A place that is only known to a town must not make the whole town one collapse. */
    static final double MOST_METRES = 2_000;

    /** Those who pass by later call too; after it the crew is there. */
    static final Duration APART = Duration.ofMinutes(15);

    /** What callers take for each other; a fall may be the end of a collapse or the beginning of an injury. */
    private static final List<Set<Category>> FAMILIES = List.of(
            EnumSet.of(
                    Category.CARDIAC_ARREST,
                    Category.UNCONSCIOUS,
                    Category.CHOKING,
                    Category.CHEST_PAIN,
                    Category.FALL_NON_INJURY,
                    Category.OTHER),
            EnumSet.of(Category.MAJOR_BLEED, Category.FALL_NON_INJURY, Category.OTHER));

    private DuplicateRule() {}

    /** Asked of two different callouts; the order does not matter. */
    static boolean mayBeTheSame(Sighting one, Sighting other) {
        return areTakenForEachOther(one.category(), other.category())
                && Duration.between(one.at(), other.at()).abs().compareTo(APART) <= 0
                && one.place().distanceTo(other.place()).metres() <= reachMetres(one, other);
    }

    private static double reachMetres(Sighting one, Sighting other) {
        double unsure = one.accuracy().metres() + other.accuracy().metres();
        return Math.min(MOST_METRES, APART_METRES + unsure);
    }

    private static boolean areTakenForEachOther(Category one, Category other) {
        return one.kind() == CalloutKind.INCIDENT
                && other.kind() == CalloutKind.INCIDENT
                && FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }
}
