package org.callout.geo.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.policy.AlertingPolicy.AppliesTo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.policy.AgeGroup.ADULT;
import static org.callout.geo.policy.AgeGroup.CHILD;
import static org.callout.geo.policy.Cases.arrest;
import static org.callout.geo.policy.Category.CARDIAC_ARREST;
import static org.callout.geo.policy.Category.CHOKING;

class PolicyChoiceTest {

    private static VersionedPolicy policy(long id, Category category, Set<AgeGroup> ageGroups, String... determinants) {
        AlertingPolicy any = DefaultPolicies.of(CARDIAC_ARREST);
        return new VersionedPolicy(
                new UUID(0, id),
                1,
                new AlertingPolicy(
                        "policy " + id,
                        new AppliesTo(category, ageGroups, List.of(determinants)),
                        any.eligibility(),
                        any.exclusions(),
                        any.roles(),
                        any.objective(),
                        any.pace(),
                        any.reach()));
    }

    private static String chosen(List<VersionedPolicy> own, Case known) {
        return PolicyChoice.choose(own, known).terms().name();
    }

    @Test
    void withoutOneOfItsOwnAnOrganisationGoesByTheDeliveredOne() {
        assertThat(chosen(List.of(), arrest("09E01", 63))).isEqualTo("Cardiac arrest, adult");
        assertThat(chosen(List.of(), arrest("09E01", null))).isEqualTo("Cardiac arrest, adult");
        assertThat(chosen(List.of(), arrest("09E01", 4))).isEqualTo("Cardiac arrest, child");
        assertThat(chosen(List.of(policy(1, CHOKING, Set.of())), arrest(null, 63)))
                .isEqualTo("Cardiac arrest, adult");
    }

    @Test
    void thePatternThatSaysMostWins() {
        var own = List.of(
                policy(1, CARDIAC_ARREST, Set.of(ADULT)),
                policy(2, CARDIAC_ARREST, Set.of(), "09*", "31*"),
                policy(3, CARDIAC_ARREST, Set.of(), "09E*"),
                policy(4, CARDIAC_ARREST, Set.of(), "09E02"));

        assertThat(chosen(own, arrest("09e01", 63))).isEqualTo("policy 3");
        assertThat(chosen(own, arrest("09E02", 63))).isEqualTo("policy 4");
        assertThat(chosen(own, arrest("31D01", 63))).isEqualTo("policy 2");
        assertThat(chosen(own, arrest("17A01", 63))).isEqualTo("policy 1");
        assertThat(chosen(own, arrest(null, 63))).isEqualTo("policy 1");
    }

    @Test
    void anAgeGroupSaysMoreThanNone() {
        var own =
                List.of(policy(1, CARDIAC_ARREST, Set.of(), "09E*"), policy(2, CARDIAC_ARREST, Set.of(CHILD), "09E*"));

        assertThat(chosen(own, arrest("09E01", 4))).isEqualTo("policy 2");
        assertThat(chosen(own, arrest("09E01", 63))).isEqualTo("policy 1");
    }

    @Test
    void anOwnPolicyForEverybodyIsForChildrenTooAndTheDeliveredOneIsNot() {
        var own = List.of(policy(1, CARDIAC_ARREST, Set.of()));

        assertThat(chosen(own, arrest(null, 4))).isEqualTo("policy 1");
        assertThat(chosen(own, arrest(null, 63))).isEqualTo("policy 1");
    }

    @Test
    void whereNoOwnPolicyFitsTheDeliveredOneHolds() {
        var own = List.of(policy(1, CARDIAC_ARREST, Set.of(ADULT)), policy(2, CARDIAC_ARREST, Set.of(), "31*"));

        assertThat(chosen(own, arrest("09E01", 4))).isEqualTo("Cardiac arrest, child");
        assertThat(chosen(own, arrest("09E01", null))).isEqualTo("Cardiac arrest, adult");
    }

    @Test
    void ofTwoThatSayTheSameTheOlderOneWins() {
        var own = List.of(policy(2, CARDIAC_ARREST, Set.of(CHILD)), policy(1, CARDIAC_ARREST, Set.of(CHILD)));

        assertThat(chosen(own, arrest(null, 4))).isEqualTo("policy 1");
    }

    @Test
    void theOrderInWhichPoliciesAreReadChangesNothing() {
        Random random = new Random(31);
        List<String> patterns = List.of("09*", "09E*", "0?E*", "*", "09E01");
        for (int round = 0; round < 500; round++) {
            List<VersionedPolicy> own = new ArrayList<>();
            for (int id = 1; id <= 6; id++) {
                Set<AgeGroup> ages = random.nextBoolean() ? Set.of() : Set.of(ADULT);
                own.add(policy(id, CARDIAC_ARREST, ages, patterns.get(random.nextInt(patterns.size()))));
            }
            String first = chosen(own, arrest("09E01", 63));
            Collections.shuffle(own, random);

            assertThat(chosen(own, arrest("09E01", 63))).isEqualTo(first);
        }
    }

    @Test
    void onlyCategoryCodeAndAgeGroupOpenTheChoiceAgain() {
        Case before = arrest("09E01", 63);

        assertThat(PolicyChoice.isOpenAgain(before, arrest("09E01", 64))).isFalse();
        assertThat(PolicyChoice.isOpenAgain(before, Cases.at(PlaceType.PRISON))).isTrue();
        assertThat(PolicyChoice.isOpenAgain(before, arrest("09E02", 63))).isTrue();
        assertThat(PolicyChoice.isOpenAgain(before, arrest("09E01", 7))).isTrue();
        assertThat(PolicyChoice.isOpenAgain(before, Cases.of(CHOKING, "09E01", 63)))
                .isTrue();
        assertThat(PolicyChoice.isOpenAgain(Cases.at(PlaceType.PUBLIC), Cases.at(PlaceType.PRISON)))
                .isFalse();
    }
}
