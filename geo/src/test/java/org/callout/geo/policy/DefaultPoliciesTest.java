package org.callout.geo.policy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.callout.geo.policy.AlertingPolicy.Aim;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DBS_ENHANCED;

class DefaultPoliciesTest {

    @ParameterizedTest
    @EnumSource(Category.class)
    void everyCategoryHasOneForChildrenAndOneForEverybodyElse(Category category) {
        AlertingPolicy child = DefaultPolicies.of(category, AgeGroup.CHILD);
        AlertingPolicy adult = DefaultPolicies.of(category, AgeGroup.ADULT);

        assertThat(child).isNotEqualTo(adult);
        assertThat(DefaultPolicies.of(category, AgeGroup.UNKNOWN)).isEqualTo(adult);
        assertThat(child.appliesTo().category()).isEqualTo(category);
    }

    @Test
    void eachIsFoundByAnIdThatNoOtherHas() {
        Set<Object> ids = new HashSet<>();
        for (VersionedPolicy policy : DefaultPolicies.all()) {
            assertThat(ids.add(policy.id())).isTrue();
            assertThat(DefaultPolicies.find(policy.id())).contains(policy);
        }
        assertThat(ids).hasSize(2 * Category.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "CARDIAC_ARREST, 7, 30, 3, 5",
        "CHOKING, 4, 30, 2, 3",
        "UNCONSCIOUS, 4, 30, 2, 3",
        "MAJOR_BLEED, 4, 30, 2, 3",
        "FALL_NON_INJURY, 2, 120, 1, 1"
    })
    void emergenciesAreAlertedAsPublished(Category category, int wave, int patience, int target, int ceiling) {
        AlertingPolicy policy = DefaultPolicies.of(category);

        assertThat(policy.pace().firstWave()).isEqualTo(wave);
        assertThat(policy.pace().patience()).isEqualTo(Duration.ofSeconds(patience));
        assertThat(policy.pace().budget()).isEqualTo(30);
        assertThat(policy.reach().longestEta()).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.rule(Role.DIRECT).target()).isEqualTo(target);
        assertThat(policy.rule(Role.DIRECT).ceiling()).isEqualTo(ceiling);
        assertThat(policy.reach().modes()).containsExactlyInAnyOrder(TravelMode.FOOT, TravelMode.BIKE);
        assertThat(policy.reach().modesWhereSparse()).contains(TravelMode.CAR);
    }

    @ParameterizedTest
    @CsvSource({
        "CARDIAC_ARREST, true, true",
        "UNCONSCIOUS, true, true",
        "CHOKING, true, false",
        "MAJOR_BLEED, false, false",
        "CHEST_PAIN, true, false",
        "FALL_NON_INJURY, true, false",
        "OTHER, true, false"
    })
    void anInjuryDoesNotKeepHelpFromABleedingNorAnOrderNotToResuscitateFromWhoeverLives(
            Category category, boolean injury, boolean notToBeResuscitated) {
        Set<Circumstance> expected =
                EnumSet.of(Circumstance.HANGING, Circumstance.DROWNING, Circumstance.EXPECTED_DEATH);
        if (injury) expected.add(Circumstance.TRAUMA);
        if (notToBeResuscitated) expected.add(Circumstance.DNACPR);

        for (AgeGroup patient : AgeGroup.values()) {
            var exclusions = DefaultPolicies.of(category, patient).exclusions();
            assertThat(exclusions.circumstances()).isEqualTo(expected);
            assertThat(exclusions.places())
                    .containsExactlyInAnyOrder(PlaceType.CARE_HOME, PlaceType.HEALTH_FACILITY, PlaceType.PRISON);
        }
    }

    @Test
    void anArrestIsAboutSurvivalOtherEmergenciesAboutTimeAndCareAboutFairness() {
        for (VersionedPolicy policy : DefaultPolicies.all()) {
            Category category = policy.terms().appliesTo().category();
            Aim expected = category.kind() == CalloutKind.CARE_REQUEST
                    ? Aim.FAIREST
                    : category == Category.CARDIAC_ARREST ? Aim.SURVIVAL : Aim.FASTEST;
            assertThat(policy.terms().objective().aim()).isEqualTo(expected);
        }
    }

    @Test
    void onlyAnArrestDisturbsQuietHours() {
        for (VersionedPolicy policy : DefaultPolicies.all()) {
            assertThat(policy.terms().eligibility().duringQuietHours())
                    .isEqualTo(policy.terms().appliesTo().category() == Category.CARDIAC_ARREST);
        }
    }

    @Test
    void whoRunsForAChildsDefibrillatorHasLearntToGiveBreaths() {
        var adult = DefaultPolicies.of(Category.CARDIAC_ARREST).rule(Role.AED_RUNNER);
        var child = DefaultPolicies.of(Category.CARDIAC_ARREST, AgeGroup.CHILD).rule(Role.AED_RUNNER);

        assertThat(adult.requirement().isMetBy(Set.of(BYSTANDER_CPR))).isTrue();
        assertThat(child.requirement().isMetBy(Set.of(BYSTANDER_CPR))).isFalse();
        assertThat(child.requirement().isMetBy(Set.of(BLS_AED))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {
                "SHOPPING",
                "MEDICATION_COLLECTION",
                "MEAL",
                "COMPANIONSHIP",
                "CHECK_IN",
                "TRANSPORT",
                "PERSONAL_CARE"
            })
    void whoeverCaresForAChildHasAnEnhancedCheck(Category category) {
        var rule = DefaultPolicies.of(category, AgeGroup.CHILD).rule(Role.HELPER);

        assertThat(rule.requirement().allOf()).contains(DBS_ENHANCED);
    }
}
