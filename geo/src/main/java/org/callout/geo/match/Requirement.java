package org.callout.geo.match;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The qualifications that a role takes: at least one of the first and all of the second.
 *
 * @param anyOf empty when none in particular is needed
 * @param allOf empty when nothing is needed by all means
 */
public record Requirement(Set<Qualification> anyOf, Set<Qualification> allOf) {

    public static final Requirement NOTHING = new Requirement(Set.of(), Set.of());

    public Requirement {
        anyOf = Set.copyOf(anyOf);
        allOf = Set.copyOf(allOf);
    }

    /** One of these is enough. */
    public static Requirement anyOf(Qualification... qualifications) {
        return new Requirement(Set.of(qualifications), Set.of());
    }

    public boolean isMetBy(Set<Qualification> held) {
        return held.containsAll(allOf) && (anyOf.isEmpty() || anyOf.stream().anyMatch(held::contains));
    }

    /**
     * A requirement that whoever meets one of the given ones meets too: what to ask the database for when a callout has
     * several roles.
     */
    public static Requirement covering(Collection<Requirement> requirements) {
        if (requirements.isEmpty()) {
            return NOTHING;
        }
        Set<Qualification> any = EnumSet.noneOf(Qualification.class);
        Set<Qualification> all = EnumSet.allOf(Qualification.class);
        boolean openToAny = false;
        for (Requirement requirement : requirements) {
            any.addAll(requirement.anyOf);
            all.retainAll(requirement.allOf);
            openToAny |= requirement.anyOf.isEmpty();
        }
        return new Requirement(openToAny ? Set.of() : any, all);
    }
}
