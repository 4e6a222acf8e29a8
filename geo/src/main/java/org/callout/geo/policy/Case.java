package org.callout.geo.policy;

import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The same without the hazards among these: whoever has answered for one answers for those who are sent there, too.
     *
     * @param overridden objections for which a clinical lead has answered
     */
    public Case answeredFor(Set<Objection> overridden) {
        Set<Hazard> others = hazards.stream()
                .filter(hazard -> !overridden.contains(Objection.to(hazard)))
                .collect(Collectors.toSet());
        return new Case(category, determinant, place, placeType, patientAgeYears, hazardous, others, circumstances);
    }

    public AgeGroup ageGroup() {
        return AgeGroup.of(patientAgeYears);
    }

    @Override
    public String toString() {
        return "Case[category=" + category + ", rest=[redacted]]";
    }
}
