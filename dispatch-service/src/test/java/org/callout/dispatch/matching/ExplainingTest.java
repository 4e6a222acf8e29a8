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
import org.callout.geo.wave.Role;
import org.callout.geo.wave.WavePlan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplainingTest {

    private static final UUID ANNA = new UUID(1, 1);

    private static final Distance DISTANCE = new Distance(80);

    private static final Eta BY_AIR = new Eta(
            Duration.ofSeconds(102),
            new TravelEstimate(TravelMode.FOOT, Duration.ofSeconds(60), DISTANCE, TravelSource.STRAIGHT_LINE));

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

    private static Match match(WavePlan plan) {
        var policy = new VersionedPolicy(new UUID(2, 1), 1, DefaultPolicies.of(Category.CHOKING));
        var fix = new PositionFix(new Position(9.52, 47.14), new Distance(10), Instant.parse("2026-11-22T03:00:00Z"));
        var anna = new Candidate(ANNA, fix, false, DISTANCE, Set.of(TravelMode.FOOT), 2, Set.of(), false);
        return new Match(policy, plan, Map.of(ANNA, anna), List.of(), Map.of(), Map.of(), TravelSource.ROAD);
    }
}
