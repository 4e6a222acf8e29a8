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
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.decision.Situation;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.HelpComing;
import org.callout.geo.wave.Role;
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
        var facts = new Callout.Facts(
                Category.CARDIAC_ARREST, null, location, null, Scene.UNKNOWN, null, Set.of(), null, null);
        return new Callout(UUID.randomUUID(), "demo", new Callout.Request("CAD-1", 1, "hash", null, facts), NOW);
    }
}
