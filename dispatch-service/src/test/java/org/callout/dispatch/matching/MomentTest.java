package org.callout.dispatch.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.callout.Widening;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.decision.WideningRule;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.HelpComing;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WaveSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Callout callout = arrest();
    private final Need need = new Need(UUID.randomUUID(), callout.id(), Role.AED_RUNNER, 1, 2);

    @Test
    void aRunnerWhoseDeviceIsNotToBeHadBringsNoneAndLeavesTheRoleOpen() {
        Assignment runner = runner(UUID.randomUUID());
        Situation situation = situation(runner);
        assertThat(bringsAed(situation)).isTrue();
        assertThat(situation.missing(need)).isZero();

        runner.rerouted(way(null), NOW);

        assertThat(bringsAed(situation)).isFalse();
        assertThat(situation.missing(need)).isEqualTo(1);
    }

    @Test
    void aRunnerWithADeviceOfTheirOwnBringsItWhicheverWayTheyTake() {
        Assignment carrier = runner(null);
        Situation situation = situation(carrier);

        carrier.rerouted(way(null), NOW);

        assertThat(bringsAed(situation)).isTrue();
        assertThat(situation.missing(need)).isZero();
    }

    @Test
    void aRunnerSentToAnotherDeviceBringsThatOne() {
        Assignment runner = runner(UUID.randomUUID());

        runner.rerouted(way(UUID.randomUUID()), NOW);

        assertThat(bringsAed(situation(runner))).isTrue();
    }

    @Test
    void whereTheModelSaysHowManyAreEnoughAWidenedCallAsksAnotherWaveOfWhoeverComesSoonest() {
        Situation situation = new Situation(callout, byTheModel(), List.of(need), List.of(), List.of());
        var moment = new Moment(situation, NOW, NOW);
        assertThat(moment.size(0)).isInstanceOf(WaveSize.Planned.class);
        assertThat(moment.preference()).isInstanceOf(Preference.Survival.class);

        callout.widen(callout.widening().with(new Widening.Step(UUID.randomUUID(), NOW, "Clara", "any hands", 0, 600)));

        assertThat(moment.size(0)).isEqualTo(new WaveSize.Fixed(WideningRule.ANOTHER_WAVE));
        assertThat(moment.preference()).isEqualTo(Preference.SOONEST);
        assertThat(moment.mostAsked()).isEqualTo(WideningRule.ANOTHER_WAVE);
    }

    /** The policy in force, but with waves as large as they help. */
    private VersionedPolicy byTheModel() {
        VersionedPolicy delivered =
                PolicyChoice.choose(List.of(), callout.facts().asCase());
        AlertingPolicy terms = delivered.terms();
        Pace pace = terms.pace();
        return new VersionedPolicy(
                delivered.id(),
                delivered.version(),
                new AlertingPolicy(
                        terms.name(),
                        terms.appliesTo(),
                        terms.eligibility(),
                        terms.exclusions(),
                        terms.roles(),
                        terms.objective(),
                        new Pace(null, pace.leastGain(), pace.patience(), pace.budget(), pace.fasterBy()),
                        terms.reach(),
                        terms.checks()));
    }

    private static boolean bringsAed(Situation situation) {
        List<HelpComing> coming = new Moment(situation, NOW, NOW).help().coming();
        assertThat(coming).hasSize(1);
        return coming.getFirst().withAed();
    }

    /** @param aedId where they fetch a device; null for their own */
    private Assignment runner(@Nullable UUID aedId) {
        var asked = new Alert.Recipient(UUID.randomUUID(), "Anna", way(aedId));
        var alert = new Alert(UUID.randomUUID(), need, asked, 1, NOW.minusSeconds(20), NOW.plusSeconds(10));
        alert.become(((AlertLife.Open) alert.life()).accept(NOW));
        return new Assignment(UUID.randomUUID(), alert, 1, "4071", NOW);
    }

    private Situation situation(Assignment assignment) {
        var policy = PolicyChoice.choose(List.of(), callout.facts().asCase());
        return new Situation(callout, policy, List.of(need), List.of(), List.of(assignment));
    }

    private static Way way(@Nullable UUID aedId) {
        return new Way(300, 400, TravelMode.FOOT, TravelSource.STRAIGHT_LINE, aedId);
    }

    private static Callout arrest() {
        var location = new Location(9.52, 47.14, null, null, null, null, PlaceType.PUBLIC);
        var facts = new Facts(Category.CARDIAC_ARREST, null, location, null, Scene.UNKNOWN, null, Set.of(), null, null);
        return new Callout(UUID.randomUUID(), "demo", new Request("CAD-1", 1, "hash", null, facts), NOW);
    }
}
