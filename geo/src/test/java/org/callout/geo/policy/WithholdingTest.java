package org.callout.geo.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callout.geo.place.Position;
import org.callout.geo.policy.AlertingPolicy.AgeRange;
import org.callout.geo.policy.AlertingPolicy.Exclusions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aHazardThatSomebodyHasAnsweredForAsksForNoHigherTierButAnotherOneDoes() {
        var fire = hazardous(Hazard.FIRE);
        var fireAndGas = hazardous(Hazard.FIRE, Hazard.GAS);
        Set<Objection> answeredFor = Withholding.objections(POLICY, fire);

        assertThat(Withholding.leastTier(POLICY, fire)).isEqualTo(Tier.CLINICAL);
        assertThat(Withholding.leastTier(POLICY, fire.answeredFor(answeredFor))).isEqualTo(Tier.BYSTANDER);
        assertThat(Withholding.leastTier(POLICY, fireAndGas.answeredFor(answeredFor)))
                .isEqualTo(Tier.CLINICAL);
    }

    @Test
    void whoeverAnswersForAPlaceSendsNobodyThereWhoMayNotEnterIt() {
        var careHome = at(PlaceType.CARE_HOME);

        assertThat(Withholding.leastTier(POLICY, careHome.answeredFor(Withholding.objections(POLICY, careHome))))
                .isEqualTo(Tier.CLINICAL);
    }

    @Test
    void nobodyIsSentToAHomeByTheTierForPublicPlaces() {
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.PUBLIC))).isEqualTo(Tier.BYSTANDER);
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.PRIVATE_HOME))).isEqualTo(Tier.COMMUNITY);
        assertThat(Withholding.leastTier(POLICY, at(PlaceType.UNKNOWN))).isEqualTo(Tier.COMMUNITY);
    }

    private static AlertingPolicy excluding(Exclusions exclusions) {
        return new AlertingPolicy(
                "strict",
                POLICY.appliesTo(),
                POLICY.eligibility(),
                exclusions,
                POLICY.roles(),
                POLICY.objective(),
                POLICY.pace(),
                POLICY.reach());
    }

    private static AlertingPolicy strict() {
        var square = new Geofence(
                "stadium, east: gate 4",
                List.of(
                        new Position(9.51, 47.13),
                        new Position(9.53, 47.13),
                        new Position(9.53, 47.15),
                        new Position(9.51, 47.15)));
        return excluding(new Exclusions(
                Set.of(),
                Set.of(),
                List.of("09B*", "17*"),
                List.of(new AgeRange(0, 7), new AgeRange(100, 150)),
                List.of(square)));
    }

    private static Case outside(@Nullable String code, @Nullable Integer age) {
        return new Case(
                Category.CARDIAC_ARREST,
                code,
                new Position(9.6, 47.2),
                PlaceType.PUBLIC,
                age,
                false,
                Set.of(),
                Set.of());
    }

    @ParameterizedTest
    @CsvSource({"09B01, true", "09b, true", "17A, true", "09E01, false", ", false"})
    void excludedCodesAreWithheld(@Nullable String code, boolean withheld) {
        assertThat(Withholding.reasonFor(strict(), outside(code, null)))
                .isEqualTo(withheld ? Optional.of(WithheldReason.CODE_EXCLUDED) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "7, true", "8, false", "99, false", "100, true", ", false"})
    void excludedAgesAreWithheldAndAnUnknownOneIsNone(@Nullable Integer age, boolean withheld) {
        assertThat(Withholding.reasonFor(strict(), outside(null, age)))
                .isEqualTo(withheld ? Optional.of(WithheldReason.AGE_EXCLUDED) : Optional.empty());
    }

    @Test
    void aPlaceInAnExcludedAreaIsWithheldByTheNameOfTheArea() {
        assertThat(Withholding.objections(strict(), Cases.arrest(null, null)))
                .containsExactly(new Objection(WithheldReason.AREA_EXCLUDED, "stadium, east: gate 4"));
        assertThat(Withholding.reasonFor(strict(), outside(null, null))).isEmpty();
    }

    @Test
    void anAnswerForACodeIsNoneForAnotherAndAnAnswerForAnAgeIsForItsRange() {
        var answered = Withholding.objections(strict(), outside("09B01", 3));

        assertThat(Withholding.reasonFor(strict(), outside("09B01", 5), answered))
                .isEmpty();
        assertThat(Withholding.reasonFor(strict(), outside("09B02", 5), answered))
                .contains(WithheldReason.CODE_EXCLUDED);
        assertThat(Withholding.reasonFor(strict(), Cases.arrest("09B01", 5), answered))
                .contains(WithheldReason.AREA_EXCLUDED);
    }
}
