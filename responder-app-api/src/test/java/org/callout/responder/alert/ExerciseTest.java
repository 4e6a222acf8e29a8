package org.callout.responder.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.callout.responder.offer.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExerciseTest {

    @Test
    void everyYearIsAnotherOneAndInThreeYearsAllThatMayComeHaveBeenPractised() {
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            var somebody = new UUID(random.nextLong(), random.nextLong());
            for (var likely : List.of(Role.DIRECT, Role.AED_RUNNER)) {
                Set<Exercise> practised = new HashSet<>();
                for (int year = 2026; year < 2029; year++) {
                    assertThat(Exercise.ofYear(somebody, year, likely))
                            .isNotEqualTo(Exercise.ofYear(somebody, year + 1, likely));
                    practised.add(Exercise.ofYear(somebody, year, likely));
                }
                assertThat(practised)
                        .hasSize(likely == Role.DIRECT ? 3 : 2)
                        .contains(Exercise.CHILD, Exercise.AED_FIRST);
            }
        }
    }

    @Test
    void whoOnlyFetchesIsNeverSentStraightToAPatientInTheirYearlyTurn() {
        assertThat(List.of(2026, 2027, 2028, 2029))
                .allSatisfy(year -> assertThat(Exercise.ofYear(new UUID(1, year), year, Role.AED_RUNNER)
                                .scene(Role.AED_RUNNER)
                                .role())
                        .isEqualTo(Role.AED_RUNNER));
    }
}
