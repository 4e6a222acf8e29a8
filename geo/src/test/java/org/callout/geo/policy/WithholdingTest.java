package org.callout.geo.policy;

import java.util.Optional;
import java.util.Set;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WithholdingTest {

    private static final AlertingPolicy POLICY = DefaultPolicies.of(Category.CARDIAC_ARREST);

    private static Case at(PlaceType place, Circumstance... circumstances) {
        return known(place, false, Set.of(), Set.of(circumstances));
    }

    private static Case hazardous(Hazard... hazards) {
        return known(PlaceType.PUBLIC, true, Set.of(hazards), Set.of());
    }

    private static Case known(
            PlaceType place, boolean hazardous, Set<Hazard> hazards, Set<Circumstance> circumstances) {
        return new Case(
                Category.CARDIAC_ARREST, null, new Position(9.5, 47.1), place, null, hazardous, hazards, circumstances);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlaceType.class,
            names = {"CARE_HOME", "HEALTH_FACILITY", "PRISON"})
    void excludedPlacesAreWithheld(PlaceType place) {
        assertThat(Withholding.reasonFor(POLICY, at(place))).contains(WithheldReason.PLACE_EXCLUDED);
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void excludedCircumstancesAreWithheld(Circumstance circumstance) {
        assertThat(Withholding.reasonFor(POLICY, at(PlaceType.PUBLIC, circumstance)))
                .contains(WithheldReason.CIRCUMSTANCE_EXCLUDED);
    }

    @Test
    void aHazardWithholdsAlsoWhenNobodyNamedIt() {
        assertThat(Withholding.reasonFor(POLICY, hazardous(Hazard.WEAPON))).contains(WithheldReason.HAZARD);
        assertThat(Withholding.reasonFor(POLICY, hazardous())).contains(WithheldReason.HAZARD);
    }

    @Test
    void aToleratedHazardIsAskedOfAHigherTierOnly() {
        var infection = hazardous(Hazard.INFECTION);

        assertThat(Withholding.reasonFor(POLICY, infection)).isEqualTo(Optional.empty());
        assertThat(Withholding.leastTier(POLICY, infection)).isEqualTo(Tier.CLINICAL);
    }

    @Test
    void nobodyIsSentToAHomeByTheTierForPublicPlaces() {
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.PUBLIC))).isEqualTo(Tier.BYSTANDER);
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.PRIVATE_HOME))).isEqualTo(Tier.COMMUNITY);
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.UNKNOWN))).isEqualTo(Tier.COMMUNITY);
    }
}
