package org.callout.geo.policy;

import java.util.Set;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a policy looks at: a callout as it is known at one moment, without names and texts.
 *
 * @param determinant the triage code of the control room; null when not told
 * @param patientAgeYears null when not known
 * @param hazardous whether somebody has said that the scene is dangerous
 * @param hazards those that were named; may be empty although it is hazardous
 */
public record Case(
        Category category,
        @Nullable String determinant,
        Position place,
        PlaceType placeType,
        @Nullable Integer patientAgeYears,
        boolean hazardous,
        Set<Hazard> hazards,
        Set<Circumstance> circumstances) {

    public Case {
        hazards = Set.copyOf(hazards);
        circumstances = Set.copyOf(circumstances);
    }

    public AgeGroup ageGroup() {
        return AgeGroup.of(patientAgeYears);
    }

    @Override
    public String toString() {
        return "Case[category=" + category + ", rest=[redacted]]";
    }
}
