package org.callout.geo.policy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.policy.AlertingPolicy.Exclusions;
import org.jspecify.annotations.Nullable;

/** Whether a policy forbids to alert anybody in a case as it is known now, and whom a permitted scene may be asked of. */
public final class Withholding {

    private static final String UNNAMED = "UNNAMED";

    private Withholding() {}

    /** Why nobody may be alerted; empty when the policy has no objection. */
    public static Optional<WithheldReason> reasonFor(AlertingPolicy policy, Case known) {
        return reasonFor(policy, known, Set.of());
    }

    /**
     * Why nobody may be alerted in spite of an override; empty when the policy has no other objection.
     *
     * @param overridden objections for which a clinical lead has answered
     */
    public static Optional<WithheldReason> reasonFor(AlertingPolicy policy, Case known, Set<Objection> overridden) {
        return objections(policy, known).stream()
                .filter(objection -> !overridden.contains(objection))
                .map(Objection::reason)
                .min(Comparator.naturalOrder());
    }

    /** All that the policy holds against alerting. */
    public static Set<Objection> objections(AlertingPolicy policy, Case known) {
        var exclusions = policy.exclusions();
        Set<Objection> objections = new HashSet<>(hazards(policy.eligibility(), known));
        if (exclusions.places().contains(known.placeType()))
            objections.add(new Objection(
                    WithheldReason.PLACE_EXCLUDED, known.placeType().name()));
        known.circumstances().stream()
                .filter(exclusions.circumstances()::contains)
                .map(circumstance -> new Objection(WithheldReason.CIRCUMSTANCE_EXCLUDED, circumstance.name()))
                .forEach(objections::add);
        objections.addAll(code(exclusions, known.determinant()));
        objections.addAll(age(exclusions, known.patientAgeYears()));
        exclusions.geofences().stream()
                .filter(area -> area.contains(known.place()))
                .map(area -> new Objection(WithheldReason.AREA_EXCLUDED, area.name()))
                .forEach(objections::add);
        return objections;
    }

    /** The code itself is what an override answers for: another one may be another story. */
    private static List<Objection> code(Exclusions exclusions, @Nullable String code) {
        if (code == null) return List.of();
        boolean excluded = exclusions.determinants().stream()
                .map(DeterminantPattern::new)
                .anyMatch(pattern -> pattern.matches(code));
        return excluded ? List.of(new Objection(WithheldReason.CODE_EXCLUDED, code)) : List.of();
    }

    /** The range is what an override answers for, not the year of age. */
    private static List<Objection> age(Exclusions exclusions, @Nullable Integer years) {
        if (years == null) return List.of();
        return exclusions.patientAges().stream()
                .filter(range -> range.contains(years))
                .map(range -> new Objection(WithheldReason.AGE_EXCLUDED, range.fromYears() + "-" + range.toYears()))
                .toList();
    }

    /**
     * The least tier that may be sent there: what the place asks for, or what a tolerated hazard asks for. One for which somebody
     * has answered asks for nothing, see {@link Case#answeredFor}; a place is entered by those who may enter such places.
     */
    public static Tier leastTier(AlertingPolicy policy, Case known) {
        var eligibility = policy.eligibility();
        Tier tier = eligibility.leastTier().getOrDefault(known.placeType(), Tier.entering(known.placeType()));
        for (Hazard hazard : known.hazards()) {
            tier = tier.or(eligibility.toleratedHazards().getOrDefault(hazard, Tier.CLINICAL));
        }
        return tier;
    }

    /** A hazard that nobody could name is as bad as any. */
    private static List<Objection> hazards(AlertingPolicy.Eligibility eligibility, Case known) {
        if (!known.hazardous()) return List.of();
        if (known.hazards().isEmpty()) return List.of(new Objection(WithheldReason.HAZARD, UNNAMED));
        return known.hazards().stream()
                .filter(hazard -> !eligibility.toleratedHazards().containsKey(hazard))
                .map(Objection::to)
                .toList();
    }
}
