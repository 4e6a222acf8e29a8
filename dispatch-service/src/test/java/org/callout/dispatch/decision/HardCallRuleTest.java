package org.callout.dispatch.decision;

import java.util.UUID;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.Finding;
import org.callout.dispatch.assignment.Progress;
import org.callout.geo.policy.Category;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;

class HardCallRuleTest {

    @Test
    void whoeverIsWithThePatientOfAnArrestHasAHardCall() {
        Fixture arrest = Fixture.a(Category.CARDIAC_ARREST);
        Assignment anna = arrest.assigned(Role.DIRECT, 60);

        Decision decision = ProgressRule.reach(arrest.situation(), anna, Progress.WITH_PATIENT, NOW, NOW);

        assertThat(decision.hardCalls()).containsExactly(anna.responderId());
    }

    @Test
    void itCountsUntilTheyLeaveThePatient() {
        Fixture arrest = Fixture.a(Category.CARDIAC_ARREST);
        Assignment anna = arrest.withPatient(Role.DIRECT);

        assertThat(ProgressRule.finish(arrest.situation(), anna, NOW, NOW).hardCalls())
                .containsExactly(anna.responderId());
    }

    @Test
    void whoeverOnlyArrivesOrHelpsAfterAFallHasNone() {
        Fixture arrest = Fixture.a(Category.CARDIAC_ARREST);
        Fixture fall = Fixture.a(Category.FALL_NON_INJURY);

        Assignment arriving = arrest.assigned(Role.DIRECT, 60);
        Assignment helping = fall.withPatient(Role.DIRECT);

        assertThat(ProgressRule.reach(arrest.situation(), arriving, Progress.ON_SCENE, NOW, NOW)
                        .hardCalls())
                .isEmpty();
        assertThat(ProgressRule.finish(fall.situation(), helping, NOW, NOW).hardCalls())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Finding.class,
            names = {"CPR_STARTED", "SHOCK_GIVEN", "OBVIOUSLY_DEAD"})
    void whoeverTellsOfSuchAThingHasAHardCallWhateverItWasCalledFor(Finding finding) {
        Fixture fall = Fixture.a(Category.FALL_NON_INJURY);
        Assignment anna = fall.withPatient(Role.DIRECT);

        Decision decision = ProgressRule.find(fall.situation(), anna, finding, UUID.randomUUID(), NOW, NOW);

        assertThat(decision.hardCalls()).containsExactly(anna.responderId());
    }

    @Test
    void aLockedDoorIsNoHardCall() {
        Fixture fall = Fixture.a(Category.FALL_NON_INJURY);
        Assignment anna = fall.withPatient(Role.DIRECT);

        Decision decision =
                ProgressRule.find(fall.situation(), anna, Finding.CANNOT_ENTER, UUID.randomUUID(), NOW, NOW);

        assertThat(decision.hardCalls()).isEmpty();
    }
}
