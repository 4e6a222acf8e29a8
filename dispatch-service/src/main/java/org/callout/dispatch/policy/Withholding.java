package org.callout.dispatch.policy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Hazard;
import org.callout.dispatch.callout.Objection;
import org.callout.dispatch.callout.PlaceType;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.WithheldReason;

/** Whether a policy forbids to alert anybody for a callout as it is known now, and whom a permitted scene may be asked of. */
public final class Withholding {

    private static final String UNNAMED = "UNNAMED";

    private Withholding() {}

    /** Why nobody may be alerted; empty when the policy has no objection. */
    public static Optional<WithheldReason> reasonFor(AlertingPolicy policy, Callout.Facts facts) {
        return reasonFor(policy, facts, Set.of());
    }

    /**
     * Why nobody may be alerted in spite of an override; empty when the policy has no other objection.
     *
     * @param overridden objections for which a clinical lead has answered
     */
    public static Optional<WithheldReason> reasonFor(
            AlertingPolicy policy, Callout.Facts facts, Set<Objection> overridden) {
        return objections(policy, facts).stream()
                .filter(objection -> !overridden.contains(objection))
                .map(Objection::reason)
                .min(Comparator.naturalOrder());
    }

    /** All that the policy holds against alerting. */
    public static Set<Objection> objections(AlertingPolicy policy, Callout.Facts facts) {
        var exclusions = policy.exclusions();
        Set<Objection> objections = new HashSet<>(hazards(exclusions, facts.scene()));
        PlaceType place = facts.location().placeType();
        if (exclusions.places().contains(place))
            objections.add(new Objection(WithheldReason.PLACE_EXCLUDED, place.name()));
        facts.circumstances().stream()
                .filter(exclusions.circumstances()::contains)
                .map(circumstance -> new Objection(WithheldReason.CIRCUMSTANCE_EXCLUDED, circumstance.name()))
                .forEach(objections::add);
        return objections;
    }

    /** The least tier that may be sent there: what the place asks for, or what a tolerated hazard asks for. */
    public static Tier leastTier(AlertingPolicy policy, Callout.Facts facts) {
        Tier tier = Tier.entering(facts.location().placeType());
        for (Hazard hazard : facts.scene().hazards()) {
            tier = tier.or(policy.exclusions().tolerated().getOrDefault(hazard, Tier.CLINICAL));
        }
        return tier;
    }

    /** A hazard that nobody could name is as bad as any. */
    private static List<Objection> hazards(AlertingPolicy.Exclusions exclusions, Scene scene) {
        if (scene.state() != Scene.State.HAZARD) return List.of();
        if (scene.hazards().isEmpty()) return List.of(new Objection(WithheldReason.HAZARD, UNNAMED));
        return scene.hazards().stream()
                .filter(hazard -> !exclusions.tolerated().containsKey(hazard))
                .map(hazard -> new Objection(WithheldReason.HAZARD, hazard.name()))
                .toList();
    }
}
