package org.callout.geo.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;

class RequirementTest {

    @Test
    void oneOfSeveralIsEnough() {
        var requirement = Requirement.anyOf(BYSTANDER_CPR, BLS_AED);

        assertThat(requirement.isMetBy(Set.of(BLS_AED, DRIVER))).isTrue();
        assertThat(requirement.isMetBy(Set.of(DRIVER))).isFalse();
    }

    @Test
    void allOfThemMeansAll() {
        var requirement = new Requirement(Set.of(), Set.of(DRIVER, IDENTITY_CHECKED));

        assertThat(requirement.isMetBy(Set.of(DRIVER, IDENTITY_CHECKED))).isTrue();
        assertThat(requirement.isMetBy(Set.of(DRIVER))).isFalse();
    }

    @Test
    void theBitsFollowThePublishedOrder() {
        assertThat(Qualification.toBits(EnumSet.of(BYSTANDER_CPR, BLS_AED, IDENTITY_CHECKED)))
                .isEqualTo(0b100_0011);
        assertThat(Qualification.fromBits(1L << 40 | 1 << 9)).containsExactly(DRIVER);
    }

    @RepeatedTest(300)
    void theCommonRequirementLetsEverybodyThroughWhoMeetsOneOfThem(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var requirements = new ArrayList<Requirement>();
        for (int i = 0; i < 3; i++) {
            requirements.add(new Requirement(some(random), some(random)));
        }
        var held = Qualification.fromBits(random.nextLong());

        if (requirements.stream().anyMatch(requirement -> requirement.isMetBy(held))) {
            assertThat(Requirement.covering(requirements).isMetBy(held)).isTrue();
        }
    }

    @Test
    void fairnessComesBeforeFitAndFitBeforeDistance() {
        var asked = fit(1, 1, 1, 9, 10);
        var askedThisMonth = fit(2, 0, 1, 9, 10);
        var fitting = fit(3, 0, 0, 2, 900);
        var near = fit(4, 0, 0, 1, 100);
        var nearer = fit(5, 0, 0, 1, 50);

        var order = new ArrayList<>(List.of(asked, askedThisMonth, near, fitting, nearer));
        order.sort(CareFit.FAIREST_FIRST);

        assertThat(order).containsExactly(fitting, nearer, near, askedThisMonth, asked);
    }

    private static CareFit fit(int number, int week, int month, int wishes, double metres) {
        return new CareFit(new UUID(0, number), week, month, wishes, new Distance(metres));
    }

    private static Set<Qualification> some(SplittableRandom random) {
        Set<Qualification> some = EnumSet.noneOf(Qualification.class);
        for (Qualification qualification : Qualification.values()) {
            if (random.nextInt(8) == 0) {
                some.add(qualification);
            }
        }
        return some;
    }
}
