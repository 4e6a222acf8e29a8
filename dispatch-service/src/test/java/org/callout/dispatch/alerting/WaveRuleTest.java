package org.callout.dispatch.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.Way;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Location;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.Request;
import org.callout.dispatch.callout.Scene;
import org.callout.dispatch.decision.NextStep;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.matching.Explanation;
import org.callout.dispatch.matching.Match;
import org.callout.geo.match.Candidate;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.policy.PolicyChoice;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.Reserve;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WavePlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaveRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant PATIENCE_ENDS = NOW.plusSeconds(40);

    private final List<Choice> chosen =
            Stream.generate(WaveRuleTest::choice).limit(4).toList();

    @Test
    void aWaveThatLostPeopleWithoutReplacementIsPlannedAgainSoon() {
        assertThat(nextStepWhenWon(chosen.subList(0, 1)))
                .isEqualTo(new NextStep.At(NOW.plus(WaveRule.LOOK_AGAIN_AFTER_A_LOST_RACE)));
        assertThat(nextStepWhenWon(List.of()))
                .isEqualTo(new NextStep.At(NOW.plus(WaveRule.LOOK_AGAIN_AFTER_A_LOST_RACE)));
    }

    @Test
    void aWaveThatTookEverybodyThereIsLooksForMoreSoon() {
        assertThat(nextStepWhenWon(chosen)).isEqualTo(new NextStep.At(NOW.plus(WaveRule.LOOK_AGAIN)));
    }

    @Test
    void aWaveThatCouldHaveBeenLargerIsLeftAloneUntilPatienceEnds() {
        Duration patience = DefaultPolicies.of(Category.CHOKING).pace().patience();

        assertThat(patience).isGreaterThan(WaveRule.LOOK_AGAIN);
        assertThat(nextStep(chosen, List.of(reserve()))).isEqualTo(new NextStep.At(NOW.plus(patience)));
    }

    @Test
    void aStepThatWantsNobodyMoreIsFollowedByTheNextWhenPatienceEnds() {
        assertThat(nextStep(choking(openAlert()), WavePlan.nobody(), List.of()))
                .isEqualTo(new NextStep.At(PATIENCE_ENDS));
    }

    @Test
    void aStepThatFindsNobodyToAskLooksAgainSoonThoughAlertsAreOpen() {
        var nobodyLeft = new WavePlan(List.of(), List.of(), List.of());

        assertThat(nextStep(choking(openAlert()), nobodyLeft, List.of()))
                .isEqualTo(new NextStep.At(NOW.plus(WaveRule.LOOK_AGAIN)));
    }

    @Test
    void aStepThatFindsWhoCoveredACalloutLostLooksForOthersAtOnce() {
        Situation situation = choking(openAlert());
        var covered =
                ((CalloutLife.Received) situation.callout().life()).alert().cover();
        situation.callout().become(covered);

        assertThat(nextStep(situation, WavePlan.nobody(), List.of())).isEqualTo(new NextStep.Now());
        assertThat(situation.callout().life()).isInstanceOf(CalloutLife.Alerting.class);
    }

    private NextStep nextStepWhenWon(List<Choice> won) {
        return nextStep(won, List.of());
    }

    private NextStep nextStep(List<Choice> won, List<Reserve> reserves) {
        return nextStep(choking(), new WavePlan(chosen, reserves, List.of()), won);
    }

    private static NextStep nextStep(Situation situation, WavePlan wave, List<Choice> won) {
        var match = new Match(
                situation.running(),
                wave,
                people(wave),
                List.of(),
                Map.of(),
                Map.of(),
                TravelSource.STRAIGHT_LINE,
                new Explanation.TimeLimits(900, null, null, null));
        var plan = new PlannedWave(1, match, Map.of());
        Set<UUID> lost = wave.chosen().stream()
                .filter(choice -> !won.contains(choice))
                .map(Choice::responderId)
                .collect(Collectors.toSet());
        return WaveRule.send(WaveRule.begin(situation, plan, NOW), plan, won, responder -> UUID.randomUUID(), lost)
                .nextStep();
    }

    private static Map<UUID, Candidate> people(WavePlan wave) {
        return Stream.concat(
                        wave.chosen().stream().map(Choice::responderId),
                        wave.reserves().stream().map(Reserve::responderId))
                .collect(Collectors.toMap(responder -> responder, WaveRuleTest::anna));
    }

    private static Candidate anna(UUID responderId) {
        var fix = new PositionFix(new Position(9.52, 47.14), new Distance(10), NOW);
        return new Candidate(responderId, fix, false, new Distance(80), Set.of(TravelMode.FOOT), 2, Set.of(), false);
    }

    private static Reserve reserve() {
        Choice choice = choice();
        return new Reserve(choice.responderId(), List.of(choice));
    }

    private static Choice choice() {
        var travel = new TravelEstimate(
                TravelMode.FOOT, Duration.ofSeconds(60), new Distance(80), TravelSource.STRAIGHT_LINE);
        return new Choice(
                UUID.randomUUID(), Role.DIRECT, new Eta(Duration.ZERO, travel), new Distance(80), null, 0.35, 0);
    }

    private static Alert.Recipient openAlert() {
        var way = new Way(120, 80, TravelMode.FOOT, TravelSource.STRAIGHT_LINE, null);
        return new Alert.Recipient(UUID.randomUUID(), "Ben", way);
    }

    /** @param asked who have not answered yet, and have until {@link #PATIENCE_ENDS} */
    private static Situation choking(Alert.Recipient... asked) {
        var location = new Location(9.52, 47.14, null, null, null, null, PlaceType.PUBLIC);
        var facts = new Facts(Category.CHOKING, null, location, null, Scene.UNKNOWN, null, Set.of(), null, null);
        var callout = new Callout(UUID.randomUUID(), "demo", new Request("CAD-1", 1, "hash", null, facts), NOW);
        var need = new Need(UUID.randomUUID(), callout.id(), Role.DIRECT, 2, 3);
        List<Alert> alerts = Stream.of(asked)
                .map(recipient -> new Alert(UUID.randomUUID(), need, recipient, 1, NOW.minusSeconds(20), PATIENCE_ENDS))
                .toList();
        return new Situation(callout, PolicyChoice.choose(List.of(), facts.asCase()), List.of(need), alerts, List.of());
    }
}
