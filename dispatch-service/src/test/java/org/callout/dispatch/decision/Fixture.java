package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.assignment.AssignmentLife;
import org.callout.dispatch.assignment.Progress;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Pace;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/** Situations in the words of the domain. */
final class Fixture {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final Callout callout;
    private VersionedPolicy running;
    private final List<Need> needs = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    private Fixture(Callout callout) {
        this.callout = callout;
        this.running = PolicyChoice.choose(List.of(), callout.facts().asCase());
        running.terms()
                .roles()
                .forEach(rule -> needs.add(
                        new Need(UUID.randomUUID(), callout.id(), rule.role(), rule.target(), rule.ceiling())));
        if (callout.life() instanceof CalloutLife.Received received) callout.become(received.alert());
    }

    static Fixture a(Category category) {
        return new Fixture(callout(facts(category, PlaceType.PUBLIC, Scene.UNKNOWN)));
    }

    static Callout callout(Facts facts) {
        return new Callout(
                UUID.randomUUID(), "demo", new Request("CAD-1", 1, "hash", null, facts), NOW.minusSeconds(60));
    }

    static Facts facts(Category category, PlaceType placeType, Scene scene) {
        @Nullable
        CareDetails care = category.kind() == CalloutKind.CARE_REQUEST
                ? new CareDetails(NOW.plusSeconds(3600), NOW.plusSeconds(7200), List.of(), null, null, null)
                : null;
        return new Facts(
                category,
                null,
                new Location(9.52, 47.14, null, "Städtle 1", null, null, placeType),
                null,
                scene,
                null,
                Set.of(),
                null,
                care);
    }

    /** Wants so many in a role instead of what the policy says. */
    Fixture withNeed(Role role, int target, int ceiling) {
        need(role).resize(target, ceiling);
        return this;
    }

    /** Runs by a policy that is like the usual one but for that. */
    Fixture demandingOfAYesBeyondTheTargetToBeFasterBy(Duration margin) {
        AlertingPolicy usual = running.terms();
        Pace pace = usual.pace();
        var terms = new AlertingPolicy(
                usual.name(),
                usual.appliesTo(),
                usual.eligibility(),
                usual.exclusions(),
                usual.roles(),
                usual.objective(),
                new Pace(pace.firstWave(), pace.leastGain(), pace.patience(), pace.budget(), margin),
                usual.reach());
        running = new VersionedPolicy(UUID.randomUUID(), 1, terms);
        return this;
    }

    Need need(Role role) {
        return needs.stream().filter(need -> need.role() == role).findFirst().orElseThrow();
    }

    /** Somebody asked a moment ago, so many seconds away. */
    Alert alerted(Role role, int etaSeconds) {
        return alerted(role, etaSeconds, null);
    }

    /** Somebody asked with a later wave, at that time. */
    Alert askedLater(Role role, int wave, Instant sentAt) {
        return alerted(role, 60, null, wave, sentAt);
    }

    private Alert alerted(Role role, int etaSeconds, @Nullable UUID aedId) {
        return alerted(role, etaSeconds, aedId, 1, NOW.minusSeconds(10));
    }

    private Alert alerted(Role role, int etaSeconds, @Nullable UUID aedId, int wave, Instant sentAt) {
        var way = new Way(etaSeconds, etaSeconds * 2, TravelMode.FOOT, TravelSource.STRAIGHT_LINE, aedId);
        var recipient = new Alert.Recipient(UUID.randomUUID(), "R" + alerts.size(), way);
        Instant expiresAt = sentAt.plus(Duration.ofSeconds(30));
        var alert = new Alert(UUID.randomUUID(), need(role), recipient, wave, sentAt, expiresAt);
        alerts.add(alert);
        return alert;
    }

    /** Somebody who has said yes just now, so many seconds away. */
    Assignment assigned(Role role, int etaSeconds) {
        return assigned(role, alerted(role, etaSeconds));
    }

    /** Somebody on the way to an AED site, or farther. */
    Assignment runner(UUID aedId, Progress progress) {
        Assignment runner = assigned(Role.AED_RUNNER, alerted(Role.AED_RUNNER, 300, aedId));
        AssignmentLife.Coming coming = (AssignmentLife.Coming) runner.life();
        if (coming.canReach(progress)) runner.become(coming.reach(progress), NOW);
        return runner;
    }

    private Assignment assigned(Role role, Alert alert) {
        alert.become(((org.callout.dispatch.alert.AlertLife.Open) alert.life()).accept(NOW));
        int slot = (int) assignments.stream()
                        .filter(assignment ->
                                assignment.needId().equals(need(role).id()))
                        .count()
                + 1;
        var assignment = new Assignment(UUID.randomUUID(), alert, slot, "%04d".formatted(assignments.size()), NOW);
        assignments.add(assignment);
        return assignment;
    }

    /** Somebody who is with the patient. */
    Assignment withPatient(Role role) {
        Assignment assignment = assigned(role, 60);
        assignment.become(((AssignmentLife.Coming) assignment.life()).reach(Progress.WITH_PATIENT), NOW);
        return assignment;
    }

    Callout callout() {
        return callout;
    }

    Situation situation() {
        return new Situation(callout, running, needs, alerts, assignments);
    }
}
