package org.callout.dispatch.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.alert.AlertState;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Patient;
import org.callout.dispatch.callout.Scene;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.AlertingPolicy.Reach;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.Hazard;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.policy.Tier;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.decision.Fixture.NOW;
import static org.callout.dispatch.decision.Fixture.a;
import static org.callout.dispatch.decision.Fixture.facts;

class CorrectionRuleTest {

    private static final Scene FIRE = new Scene(Scene.State.HAZARD, List.of(Hazard.FIRE), "CAD", NOW);

    private static Decision correct(Fixture story, Facts facts) {
        return correct(story, facts, Map.of(), Map.of());
    }

    private static Decision correct(Fixture story, Facts facts, Map<UUID, Way> ways, Map<UUID, Tier> tiers) {
        return correct(
                story, facts, PolicyChoice.choose(List.of(), facts.asCase()), new CorrectionRule.People(ways, tiers));
    }

    private static Decision correct(Fixture story, Facts facts, VersionedPolicy next, CorrectionRule.People people) {
        return CorrectionRule.correct(story.situation(), facts, next, people, UUID::randomUUID, "rang again", NOW);
    }

    @Test
    void aNewHazardWithholdsAndStandsDownEverybodyWhoIsNotWithThePatient() {
        var story = a(Category.CHOKING);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 300);
        var asked = story.alerted(Role.DIRECT, 200);

        Decision decision = correct(story, facts(Category.CHOKING, PlaceType.PUBLIC, FIRE));

        assertThat(story.callout().state()).isEqualTo(CalloutState.WITHHELD);
        assertThat(there.state()).isEqualTo(AssignmentState.WITH_PATIENT);
        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.announced()).contains(decision.situation().alertOf(there));
    }

    @Test
    void aClearedSceneAlertsAgainWithoutAnOverride() {
        var story = a(Category.CHOKING);
        correct(story, facts(Category.CHOKING, PlaceType.PUBLIC, FIRE));

        Decision decision = correct(
                story, facts(Category.CHOKING, PlaceType.PUBLIC, new Scene(Scene.State.CLEARED, List.of(), null, NOW)));

        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void whoeverAHazardHasStoodDownCountsAsNeverAsked() {
        var story = a(Category.CHOKING);
        var there = story.withPatient(Role.DIRECT);
        story.assigned(Role.DIRECT, 300);
        story.alerted(Role.DIRECT, 200);
        var declined = story.alerted(Role.DIRECT, 200);
        declined.become(((AlertLife.Open) declined.life()).decline(NOW));

        Decision decision = correct(story, facts(Category.CHOKING, PlaceType.PUBLIC, FIRE));

        assertThat(decision.situation().asked()).containsExactlyInAnyOrder(there.responderId(), declined.responderId());
        assertThat(decision.situation().spent()).isEqualTo(2);
    }

    @Test
    void whomACoordinatorLetsGoIsNotAskedAgain() {
        var story = a(Category.CHOKING);
        var released = story.assigned(Role.DIRECT, 300);
        Situation situation = story.situation();
        ClosureRule.release(situation, released, "not needed", NOW);

        assertThat(situation.asked()).containsExactly(released.responderId());
    }

    @Test
    void anOverrideHoldsForWhatWasKnownAndNotForWhatComesLater() {
        var story = a(Category.CHOKING);
        correct(story, facts(Category.CHOKING, PlaceType.CARE_HOME, Scene.UNKNOWN));
        OverrideRule.override(story.situation(), "a nurse asks for help", NOW);
        assertThat(story.callout().overridden()).isTrue();

        correct(story, facts(Category.CHOKING, PlaceType.CARE_HOME, hazards(Hazard.DOG)));
        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        correct(story, facts(Category.CHOKING, PlaceType.CARE_HOME, hazards(Hazard.WEAPON)));
        assertThat(story.callout().life()).isEqualTo(new CalloutLife.Withheld(WithheldReason.HAZARD));
    }

    @Test
    void anOverriddenHazardDoesNotSilenceAnother() {
        var story = a(Category.CHOKING);
        correct(story, facts(Category.CHOKING, PlaceType.PUBLIC, hazards(Hazard.FIRE)));
        OverrideRule.override(story.situation(), "it is out", NOW);

        correct(story, facts(Category.CHOKING, PlaceType.WORKPLACE, hazards(Hazard.FIRE)));
        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        correct(story, facts(Category.CHOKING, PlaceType.WORKPLACE, hazards(Hazard.FIRE, Hazard.GAS)));
        assertThat(story.callout().state()).isEqualTo(CalloutState.WITHHELD);

        OverrideRule.override(story.situation(), "the fire brigade allows it", NOW);
        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
    }

    @Test
    void anUpgradeBringsTheNeedsOfTheNewCategory() {
        var story = a(Category.FALL_NON_INJURY);

        Decision decision = correct(story, facts(Category.CARDIAC_ARREST, PlaceType.PUBLIC, Scene.UNKNOWN));

        assertThat(decision.situation().needs())
                .extracting(need -> need.role() + " " + need.target() + "/" + need.ceiling())
                .containsExactlyInAnyOrder("DIRECT 3/5", "AED_RUNNER 2/3");
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void aDowngradeStandsDownTheFarthestWhoAreTooManyAndRolesThatAreGone() {
        var story = a(Category.CARDIAC_ARREST);
        var near = story.assigned(Role.DIRECT, 60);
        var far = story.assigned(Role.DIRECT, 600);
        var runner = story.assigned(Role.AED_RUNNER, 200);

        correct(story, facts(Category.FALL_NON_INJURY, PlaceType.PUBLIC, Scene.UNKNOWN));

        assertThat(near.state()).isEqualTo(AssignmentState.ASSIGNED);
        assertThat(far.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(runner.state()).isEqualTo(AssignmentState.STOOD_DOWN);
    }

    @Test
    void aMovedSceneLetsOffWhoWouldComeTooLateAndTellsTheOthersTheirNewWay() {
        var story = a(Category.CHOKING);
        var near = story.alerted(Role.DIRECT, 100);
        var far = story.alerted(Role.DIRECT, 100);
        Facts moved = facts(Category.CHOKING, PlaceType.WORKPLACE, Scene.UNKNOWN);
        Map<UUID, Way> ways = Map.of(near.responderId(), way(200), far.responderId(), way(16 * 60));

        Decision decision = correct(story, moved, ways, Map.of());

        assertThat(near.state()).isEqualTo(AlertState.OPEN);
        assertThat(near.way().etaSeconds()).isEqualTo(200);
        assertThat(far.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.announced()).containsExactlyInAnyOrder(near, far);
    }

    @Test
    void aMovedSceneIsPlannedForAtOnceAlsoWhenNobodyIsLetOff() {
        var story = a(Category.CHOKING);
        var asked = story.alerted(Role.DIRECT, 100);
        Facts known = story.callout().facts();
        var elsewhere = new Location(9.53, 47.15, null, "Städtle 9", null, null, PlaceType.PUBLIC);
        var moved = new Facts(
                known.category(), null, elsewhere, null, known.scene(), null, known.circumstances(), null, null);

        Decision decision = correct(story, moved, Map.of(asked.responderId(), way(200)), Map.of());

        assertThat(asked.state()).isEqualTo(AlertState.OPEN);
        assertThat(decision.nextStep()).isEqualTo(new NextStep.Now());
    }

    @Test
    void whoWasAskedByNameFromFartherAwayThanThePolicySearchesStaysAskedWhenTheSceneMoves() {
        var story = a(Category.CHOKING);
        var named = story.alerted(Role.DIRECT, 20 * 60);
        Facts moved = facts(Category.CHOKING, PlaceType.WORKPLACE, Scene.UNKNOWN);

        correct(story, moved, Map.of(named.responderId(), way(21 * 60)), Map.of());

        assertThat(named.state()).isEqualTo(AlertState.OPEN);
        assertThat(named.way().etaSeconds()).isEqualTo(21 * 60);
    }

    @Test
    void aStricterPolicyLetsOffWhomThePolicyOfThenStillSearched() {
        var story = a(Category.CHOKING);
        var near = story.alerted(Role.DIRECT, 7 * 60);
        var far = story.alerted(Role.DIRECT, 9 * 60);
        Facts worse = facts(Category.UNCONSCIOUS, PlaceType.PUBLIC, Scene.UNKNOWN);
        Map<UUID, Way> ways = Map.of(near.responderId(), way(7 * 60), far.responderId(), way(9 * 60));

        correct(story, worse, searchingFor(Duration.ofMinutes(8), worse), new CorrectionRule.People(ways, Map.of()));

        assertThat(near.state()).isEqualTo(AlertState.OPEN);
        assertThat(far.state()).isEqualTo(AlertState.STOOD_DOWN);
    }

    @Test
    void aLateYesIsJudgedByTheWayToASceneThatHasMovedMeanwhile() {
        var story = a(Category.CHOKING);
        var near = story.alerted(Role.DIRECT, 100);
        var far = story.alerted(Role.DIRECT, 100);
        Stream.of(near, far).forEach(alert -> alert.become(((AlertLife.Open) alert.life()).expire()));
        Facts moved = facts(Category.CHOKING, PlaceType.WORKPLACE, Scene.UNKNOWN);
        Map<UUID, Way> ways = Map.of(near.responderId(), way(200), far.responderId(), way(16 * 60));

        Decision decision = correct(story, moved, ways, Map.of());

        assertThat(near.state()).isEqualTo(AlertState.EXPIRED);
        assertThat(near.way().etaSeconds()).isEqualTo(200);
        assertThat(far.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(decision.announced()).containsExactly(far);
        assertThat(decision.freed()).isEmpty();
    }

    @Test
    void aPlaceThatAsksForAHigherTierStandsDownWhoMayNotGoThere() {
        var story = a(Category.CHOKING);
        var there = story.withPatient(Role.DIRECT);
        var coming = story.assigned(Role.DIRECT, 300);
        var asked = story.alerted(Role.DIRECT, 200);
        var silent = story.alerted(Role.DIRECT, 200);
        silent.become(((AlertLife.Open) silent.life()).expire());
        var trusted = story.alerted(Role.DIRECT, 200);
        var noMember = story.alerted(Role.DIRECT, 200);
        Map<UUID, Tier> tiers = Map.of(
                there.responderId(), Tier.BYSTANDER,
                coming.responderId(), Tier.BYSTANDER,
                asked.responderId(), Tier.BYSTANDER,
                silent.responderId(), Tier.BYSTANDER,
                trusted.responderId(), Tier.COMMUNITY);

        Decision decision =
                correct(story, facts(Category.CHOKING, PlaceType.PRIVATE_HOME, Scene.UNKNOWN), Map.of(), tiers);

        assertThat(there.state()).isEqualTo(AssignmentState.WITH_PATIENT);
        assertThat(coming.state()).isEqualTo(AssignmentState.STOOD_DOWN);
        assertThat(asked.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(silent.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(noMember.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(trusted.state()).isEqualTo(AlertState.OPEN);
        assertThat(decision.freed()).contains(coming.responderId(), asked.responderId(), noMember.responderId());
    }

    @Test
    void aToleratedHazardStandsDownWhomTheToleranceLeavesOut() {
        var story = a(Category.CHOKING);
        var community = story.alerted(Role.DIRECT, 200);
        var clinical = story.alerted(Role.DIRECT, 200);
        Map<UUID, Tier> tiers = Map.of(community.responderId(), Tier.COMMUNITY, clinical.responderId(), Tier.CLINICAL);

        Decision decision =
                correct(story, facts(Category.CHOKING, PlaceType.PUBLIC, hazards(Hazard.INFECTION)), Map.of(), tiers);

        assertThat(story.callout().state()).isEqualTo(CalloutState.ALERTING);
        assertThat(community.state()).isEqualTo(AlertState.STOOD_DOWN);
        assertThat(clinical.state()).isEqualTo(AlertState.OPEN);
        assertThat(decision.announced()).contains(clinical);
    }

    @ParameterizedTest
    @MethodSource("otherOffers")
    void whoeverHasNotAnsweredYetHearsThatTheOfferIsAnother(Facts facts) {
        var story = a(Category.CHOKING);
        var asked = story.alerted(Role.DIRECT, 200);

        Decision decision = correct(story, facts, Map.of(), Map.of(asked.responderId(), Tier.CLINICAL));

        assertThat(asked.state()).isEqualTo(AlertState.OPEN);
        assertThat(decision.announced()).contains(asked);
    }

    static Stream<Facts> otherOffers() {
        Facts known = facts(Category.CHOKING, PlaceType.PUBLIC, Scene.UNKNOWN);
        return Stream.of(
                facts(Category.UNCONSCIOUS, PlaceType.PUBLIC, Scene.UNKNOWN),
                facts(Category.CHOKING, PlaceType.WORKPLACE, Scene.UNKNOWN),
                facts(Category.CHOKING, PlaceType.PUBLIC, hazards(Hazard.DOG)),
                new Facts(
                        known.category(),
                        null,
                        known.location(),
                        new Patient(7, null),
                        known.scene(),
                        null,
                        known.circumstances(),
                        null,
                        null));
    }

    @Test
    void whatIsNotPartOfTheOfferIsNotToldToWhoeverHasNotAnswered() {
        var story = a(Category.CHOKING);
        var asked = story.alerted(Role.DIRECT, 200);
        Facts known = story.callout().facts();
        var withNotes = new Facts(
                known.category(),
                null,
                known.location(),
                null,
                known.scene(),
                null,
                known.circumstances(),
                "new",
                null);

        assertThat(correct(story, withNotes).announced()).doesNotContain(asked);
    }

    @Test
    void theSameFactsAgainChangeNothing() {
        var story = a(Category.CHOKING);

        assertThat(correct(story, story.callout().facts()).isEmpty()).isTrue();
    }

    /** An organisation's own policy that asks nobody who needs longer. */
    private static VersionedPolicy searchingFor(Duration longestEta, Facts facts) {
        AlertingPolicy usual = PolicyChoice.choose(List.of(), facts.asCase()).terms();
        Reach reach = usual.reach();
        var shorter = new Reach(
                longestEta,
                reach.radius(),
                reach.modes(),
                reach.modesWhereSparse(),
                reach.freshFix(),
                reach.behindAmbulance(),
                reach.ambulanceEtaHolds());
        var terms = new AlertingPolicy(
                "Near only",
                usual.appliesTo(),
                usual.eligibility(),
                usual.exclusions(),
                usual.roles(),
                usual.objective(),
                usual.pace(),
                shorter);
        return new VersionedPolicy(UUID.randomUUID(), 1, terms);
    }

    private static Scene hazards(Hazard... hazards) {
        return new Scene(Scene.State.HAZARD, List.of(hazards), "CAD", NOW);
    }

    private static Way way(int etaSeconds) {
        return new Way(etaSeconds, etaSeconds, TravelMode.FOOT, TravelSource.STRAIGHT_LINE, null);
    }
}
