package org.callout.dispatch.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.match.Candidate;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.policy.Category;
import org.callout.geo.policy.DefaultPolicies;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.travel.Eta;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.wave.Choice;
import org.callout.geo.wave.HelpAnyway;
import org.callout.geo.wave.Limits;
import org.callout.geo.wave.PassedOver;
import org.callout.geo.wave.Preference;
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WavePlan;
import org.callout.geo.wave.WaveQuestion;
import org.callout.geo.wave.WaveSize;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainingTest {

    private static final UUID ANNA = new UUID(1, 1);

    private static final Distance DISTANCE = new Distance(80);

    private static final Eta BY_AIR = new Eta(
            Duration.ofSeconds(102),
            new TravelEstimate(TravelMode.FOOT, Duration.ofSeconds(60), DISTANCE, TravelSource.STRAIGHT_LINE));

    private static final Explanation.TimeLimits LIMITS = new Explanation.TimeLimits(900, null, 60, 60);

    @Test
    void oneVolunteerOffTheRoadDoesNotMakeAPlaceOneWithoutRoads() {
        var anna = new Choice(ANNA, Role.DIRECT, BY_AIR, DISTANCE, null, 0.35, 0);

        Explanation explanation =
                match(new WavePlan(List.of(anna), List.of(), List.of())).explain();

        assertThat(explanation.travelSource()).isEqualTo(TravelSource.ROAD);
        assertThat(explanation.candidates())
                .extracting(Explanation.Considered::travelSource)
                .containsExactly(TravelSource.STRAIGHT_LINE);
    }

    @Test
    void thatRoadsWereSearchedIsToldAlsoWhereNobodyWasFound() {
        assertThat(match(new WavePlan(List.of(), List.of(), List.of()))
                        .explain()
                        .travelSource())
                .isEqualTo(TravelSource.ROAD);
    }

    @Test
    void whoeverIsPassedOverForTheirTimeStandsBesideWhatItWasJudgedBy() {
        var tooLate = new PassedOver(ANNA, DISTANCE, PassedOver.Reason.AFTER_AMBULANCE, BY_AIR);

        Explanation explanation =
                match(new WavePlan(List.of(), List.of(), List.of(tooLate))).explain();

        assertThat(explanation.limits()).isEqualTo(LIMITS);
        assertThat(explanation.candidates()).singleElement().satisfies(anna -> {
            assertThat(anna.etaSeconds()).isEqualTo(162);
            assertThat(anna.travelMode()).isEqualTo(TravelMode.FOOT);
            assertThat(anna.travelSource()).isEqualTo(TravelSource.STRAIGHT_LINE);
        });
    }

    @Test
    void timesAreJudgedByThePolicyAndByWhatIsBelievedOfTheAmbulance() {
        var limits = new Limits(30, Duration.ofMinutes(15), new Distance(800), Duration.ofMinutes(2));
        var help = new HelpAnyway(List.of(), Duration.ofMinutes(6), Duration.ZERO);
        var question = new WaveQuestion(List.of(), List.of(), new WaveSize.Fixed(7), Preference.SOONEST, limits, help);

        assertThat(Explanation.TimeLimits.of(question)).isEqualTo(new Explanation.TimeLimits(900, 800, 360, 120));
    }

    private static Match match(WavePlan plan) {
        var policy = new VersionedPolicy(new UUID(2, 1), 1, DefaultPolicies.of(Category.CHOKING));
        var fix = new PositionFix(new Position(9.52, 47.14), new Distance(10), Instant.parse("2026-11-22T03:00:00Z"));
        var anna = new Candidate(ANNA, fix, false, DISTANCE, Set.of(TravelMode.FOOT), 2, Set.of(), false);
        return new Match(policy, plan, Map.of(ANNA, anna), List.of(), Map.of(), Map.of(), TravelSource.ROAD, LIMITS);
    }
}
