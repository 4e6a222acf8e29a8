package org.callout.dispatch.policy;

import java.util.Optional;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Hazard;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.WithheldReason;

/** Whether a policy forbids to alert anybody for a callout as it is known now, and whom a permitted scene may be asked of. */
public final class Withholding {

    private Withholding() {}

    /** Why nobody may be alerted; empty when the policy has no objection. */
    public static Optional<WithheldReason> reasonFor(AlertingPolicy policy, Callout.Facts facts) {
        var exclusions = policy.exclusions();
        if (isHazardous(exclusions, facts.scene())) return Optional.of(WithheldReason.HAZARD);
        if (exclusions.places().contains(facts.location().placeType()))
            return Optional.of(WithheldReason.PLACE_EXCLUDED);
        if (facts.circumstances().stream().anyMatch(exclusions.circumstances()::contains))
            return Optional.of(WithheldReason.CIRCUMSTANCE_EXCLUDED);
        return Optional.empty();
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
    private static boolean isHazardous(AlertingPolicy.Exclusions exclusions, Scene scene) {
        if (scene.state() != Scene.State.HAZARD) return false;
        return scene.hazards().isEmpty()
                || scene.hazards().stream()
                        .anyMatch(hazard -> !exclusions.tolerated().containsKey(hazard));
    }
}
