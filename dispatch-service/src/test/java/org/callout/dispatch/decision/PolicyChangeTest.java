package org.callout.dispatch.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Need;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.RoleRule;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;

class PolicyChangeTest {

    private static VersionedPolicy with(Fixture story, int version, RoleRule... roles) {
        AlertingPolicy any = story.situation().policy();
        return new VersionedPolicy(
                new UUID(0, 1),
                version,
                new AlertingPolicy(
                        "ours",
                        any.appliesTo(),
                        any.eligibility(),
                        any.exclusions(),
                        List.of(roles),
                        any.objective(),
                        any.pace(),
                        any.reach()));
    }

    private static Facts coded(Facts facts, String determinant) {
        return new Facts(
                facts.category(),
                determinant,
                facts.location(),
                facts.patient(),
                facts.scene(),
                facts.ambulance(),
                facts.circumstances(),
                facts.notes(),
                facts.care());
    }

    private static Decision recode(Fixture story, VersionedPolicy next) {
        var facts = coded(story.callout().facts(), "09E01");
        assertThat(CorrectionRule.mayRunByAnother(story.callout().facts(), facts))
                .isTrue();
        return CorrectionRule.correct(
                story.situation(),
                facts,
                next,
                new CorrectionRule.People(Map.of(), Map.of()),
                UUID::randomUUID,
                null,
                NOW);
    }

    @Test
    void anotherCodeMayBringAnotherPolicyWithItsNeeds() {
        var story = a(Category.CHOKING);
        var asked = story.alerted(Role.DIRECT, 200);
        var requirement = story.situation().policy().rule(Role.DIRECT).requirement();
        var next = with(story, 4, new RoleRule(Role.AED_RUNNER, 1, 2, requirement));

        Decision decision = recode(story, next);

        assertThat(decision.situation().running()).isEqualTo(next);
        assertThat(story.callout().policyId()).isEqualTo(next.id());
        assertThat(story.callout().policyVersion()).isEqualTo(4);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.situation().needs())
                .extracting(Need::role, Need::target, Need::ceiling)
                .containsExactly(tuple(Role.DIRECT, 0, 0), tuple(Role.AED_RUNNER, 1, 2));
        assertThat(decision.nextStep()).isInstanceOf(NextStep.Now.class);
    }

    @Test
    void whatSomebodyAtTheSceneHasAskedForStaysWhereBothPoliciesSayTheSame() {
        var story = a(Category.CHOKING).withNeed(Role.DIRECT, 3, 3);
        var rule = story.situation().policy().rule(Role.DIRECT);

        recode(story, with(story, 1, rule));

        assertThat(story.need(Role.DIRECT).target()).isEqualTo(3);
    }
}
