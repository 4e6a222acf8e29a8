package org.callout.geo.replay;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.PublishedPolicies;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.survival.SurvivalModel;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The published policies and our own, played on the same arrests: 30 volunteers and 5 defibrillators within 1 km. */
class PublishedPoliciesTest {

    private static final List<Arrest> ARRESTS = IntStream.range(0, 150)
            .mapToObj(seed -> Arrest.any(30, 5, new SplittableRandom(seed)))
            .toList();

    private static final AlertingPolicy OURS = DefaultPolicies.of(Category.CARDIAC_ARREST);

    @Test
    void aTownIsAsHomogeneousAsTheFormulaSays() {
        double share = IntStream.range(0, 4_000)
                        .mapToObj(seed -> Arrest.any(30, 0, new SplittableRandom(seed)))
                        .filter(arrest -> arrest.volunteers().stream()
                                .allMatch(one -> one.candidate().distance().metres() > 200))
                        .count()
                / 4_000.0;

        // 30 in the disc of 1 km: the chance that none of them is within 200 m, near to exp(-λπr²) = 0.301.
        assertThat(share).isCloseTo(Math.pow(1 - 0.04, 30), within(0.025));
    }

    @Test
    void everyPublishedPolicyAsksSomebodyAndKeepsToItsBudget() {
        for (AlertingPolicy policy : PublishedPolicies.all()) {
            assertThat(ARRESTS.subList(0, 20).stream().map(arrest -> Replay.of(policy, arrest)))
                    .as(policy.name())
                    .allSatisfy(outcome -> assertThat(outcome.alerts())
                            .isLessThanOrEqualTo(policy.pace().budget()))
                    .anySatisfy(outcome -> assertThat(outcome.alerts()).isPositive());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SurvivalModel.class,
            names = {"LARSEN", "VALENZUELA"})
    void ourDefaultSavesMoreThanTheNearestThree(SurvivalModel model) {
        assertThat(mean(OURS, outcome -> outcome.survival(model)))
                .isGreaterThan(mean(PublishedPolicies.GOODSAM_LONDON, outcome -> outcome.survival(model)) + 0.01);
    }

    @Test
    void replacingWhoDoesNotComeCoversMoreThanAskingThreeOnce() {
        assertThat(mean(PublishedPolicies.VAN_DEN_BERG, outcome -> outcome.covered() ? 1 : 0))
                .isGreaterThan(mean(PublishedPolicies.GOODSAM_LONDON, outcome -> outcome.covered() ? 1 : 0));
    }

    @Test
    void theDutchAskAThirdStraightThereAndTwoThirdsByADefibrillatorForFiveWithThree() {
        RoleRule direct = PublishedPolicies.HARTSLAGNU.rule(Role.DIRECT);
        RoleRule runners = PublishedPolicies.HARTSLAGNU.rule(Role.AED_RUNNER);

        assertThat(runners.shareAt(runners.target())).isEqualTo(2 * direct.shareAt(direct.target()));
        assertThat(runners.target()).isEqualTo(3);
        assertThat(direct.target() + runners.target()).isEqualTo(5);
    }

    @Test
    void askingEverybodyBringsMoreThanAreNeeded() {
        assertThat(mean(PublishedPolicies.PULSEPOINT, Replay.Outcome::redundant))
                .isGreaterThan(mean(PublishedPolicies.KATRETTER, Replay.Outcome::redundant) + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = SurvivalModel.class,
            names = {"LARSEN", "VALENZUELA"})
    void aDefibrillatorOnTheWayIsWorthMoreThanMoreHandsAlone(SurvivalModel model) {
        assertThat(mean(PublishedPolicies.HEARTRUNNER_SWEDEN, outcome -> outcome.survival(model)))
                .isGreaterThan(mean(PublishedPolicies.PULSEPOINT, outcome -> outcome.survival(model)));
    }

    private static double mean(AlertingPolicy policy, ToDoubleFunction<Replay.Outcome> figure) {
        return ARRESTS.stream()
                .map(arrest -> Replay.of(policy, arrest))
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }
}
