package org.callout.dispatch.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Category;
import org.callout.dispatch.callout.Circumstance;
import org.callout.dispatch.callout.Hazard;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.PlaceType;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WithholdingTest {

    private static final AlertingPolicy POLICY = DefaultPolicies.of(Category.CARDIAC_ARREST);

    private static Callout.Facts facts(PlaceType place, Scene scene, Set<Circumstance> circumstances) {
        var location = new Location(9.5, 47.1, null, null, null, null, place);
        return new Callout.Facts(Category.CARDIAC_ARREST, null, location, null, scene, null, circumstances, null, null);
    }

    private static Scene hazard(Hazard... hazards) {
        return new Scene(Scene.State.HAZARD, List.of(hazards), null, null);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaceType.class,
            names = {"CARE_HOME", "HEALTH_FACILITY", "PRISON"})
    void excludedPlacesAreWithheld(PlaceType place) {
        assertThat(Withholding.reasonFor(POLICY, facts(place, Scene.UNKNOWN, Set.of())))
                .contains(WithheldReason.PLACE_EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void excludedCircumstancesAreWithheld(Circumstance circumstance) {
        assertThat(Withholding.reasonFor(POLICY, facts(PlaceType.PUBLIC, Scene.UNKNOWN, Set.of(circumstance))))
                .contains(WithheldReason.CIRCUMSTANCE_EXCLUDED);
    }

    @Test
    void aHazardWithholdsAlsoWhenNobodyNamedIt() {
        assertThat(Withholding.reasonFor(POLICY, facts(PlaceType.PUBLIC, hazard(Hazard.WEAPON), Set.of())))
                .contains(WithheldReason.HAZARD);
        assertThat(Withholding.reasonFor(POLICY, facts(PlaceType.PUBLIC, hazard(), Set.of())))
                .contains(WithheldReason.HAZARD);
    }

    @Test
    void aToleratedHazardIsAskedOfAHigherTierOnly() {
        var infection = facts(PlaceType.PUBLIC, hazard(Hazard.INFECTION), Set.of());

        assertThat(Withholding.reasonFor(POLICY, infection)).isEqualTo(Optional.empty());
        assertThat(Withholding.leastTier(POLICY, infection)).isEqualTo(Tier.CLINICAL);
    }

    @Test
    void nobodyIsSentToAHomeByTheTierForPublicPlaces() {
        assertThat(Withholding.leastTier(POLICY, facts(PlaceType.PUBLIC, Scene.UNKNOWN, Set.of())))
                .isEqualTo(Tier.BYSTANDER);
        assertThat(Withholding.leastTier(POLICY, facts(PlaceType.PRIVATE_HOME, Scene.UNKNOWN, Set.of())))
                .isEqualTo(Tier.COMMUNITY);
        assertThat(Withholding.leastTier(POLICY, facts(PlaceType.UNKNOWN, Scene.UNKNOWN, Set.of())))
                .isEqualTo(Tier.COMMUNITY);
    }
}
