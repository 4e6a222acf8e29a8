package org.callout.geo.travel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.FOOT;

class StraightLineTravelTimesTest {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final UUID ANNA = new UUID(0, 1);

    /** A walk of 1 m/s and a ride of 4 m/s, both on ways as straight as the crow flies. */
    private final TravelTimes plain = new StraightLineTravelTimes(Map.of(FOOT, new Pace(1, 1), BIKE, new Pace(4, 1)));

    private final Picture town = new Picture("""
            B . .
            . . .
            A . .
            . . .
            S C .
            """);

    @Test
    void theEstimateSaysThatNoRoadWasLookedAt() {
        var estimate = toScene(plain, FOOT);

        assertThat(estimate.source()).isEqualTo(TravelSource.STRAIGHT_LINE);
        assertThat(estimate.duration()).isCloseTo(Duration.ofSeconds(200), Duration.ofSeconds(1));
    }

    @Test
    void theDetourFactorMakesTheWayLongerAndSlower() {
        var winding = new StraightLineTravelTimes(Map.of(FOOT, new Pace(1, 1.5)));

        var estimate = toScene(winding, FOOT);

        assertThat(estimate.distance().metres()).isCloseTo(300, within(1.0));
        assertThat(estimate.duration()).isCloseTo(Duration.ofSeconds(300), Duration.ofSeconds(1));
    }

    @Test
    void theQuickestOfTheOwnModesIsTaken() {
        assertThat(toScene(plain, FOOT, BIKE).mode()).isEqualTo(BIKE);
    }

    @Test
    void whoCannotBeThereInTimeOrHasNoModeIsAbsent() {
        var walker = new Traveller(ANNA, town.at('A'), Set.of(FOOT));
        var stranded = new Traveller(new UUID(0, 2), town.at('A'), Set.of());

        assertThat(plain.toScene(town.at('S'), List.of(walker, stranded), Duration.ofSeconds(150)))
                .isEmpty();
    }

    @Test
    void theDetourLeadsThroughTheStopThatMakesTheWholeWayShortest() {
        var onTheWay = new Stop(new UUID(0, 10), town.at('C'), Duration.ofSeconds(30));
        var nearerToTheTravellerButNotOnTheWay = new Stop(new UUID(0, 11), town.at('B'), Duration.ofSeconds(30));

        var detour = throughStops(plain, List.of(nearerToTheTravellerButNotOnTheWay, onTheWay));

        assertThat(detour.stopId()).isEqualTo(onTheWay.id());
        assertThat(detour.whole().distance().metres()).isCloseTo(282.8 + 200, within(2.0));
        assertThat(detour.toStop().plus(onTheWay.pause()))
                .isLessThan(detour.whole().duration());
    }

    @Test
    void thePauseCountsIntoTheLimit() {
        var slow = new Stop(new UUID(0, 10), town.at('C'), Duration.ofMinutes(20));
        var traveller = new Traveller(ANNA, town.at('A'), Set.of(FOOT));

        assertThat(plain.throughStops(town.at('S'), List.of(slow), List.of(traveller), LIMIT))
                .isEmpty();
    }

    @RepeatedTest(200)
    void anotherStopNeverMakesADetourLonger(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var travelTimes = new StraightLineTravelTimes();
        var travellers = travellers(random);
        var stops = new ArrayList<>(stops(random));
        var before = travelTimes.throughStops(town.at('S'), stops, travellers, LIMIT);

        stops.add(new Stop(new UUID(7, 7), near(random), Duration.ofSeconds(30)));
        var after = travelTimes.throughStops(town.at('S'), stops, travellers, LIMIT);

        before.forEach((id, detour) -> assertThat(
                        Objects.requireNonNull(after.get(id)).whole().duration())
                .isLessThanOrEqualTo(detour.whole().duration()));
    }

    @RepeatedTest(200)
    void aLongerLimitNeverLosesAnybodyAndChangesNobodysWay(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var travelTimes = new StraightLineTravelTimes();
        var travellers = travellers(random);
        var stops = stops(random);
        var limit = Duration.ofSeconds(random.nextInt(900));

        assertThat(travelTimes.toScene(town.at('S'), travellers, LIMIT))
                .containsAllEntriesOf(travelTimes.toScene(town.at('S'), travellers, limit));
        assertThat(travelTimes.throughStops(town.at('S'), stops, travellers, LIMIT))
                .containsAllEntriesOf(travelTimes.throughStops(town.at('S'), stops, travellers, limit));
    }

    @RepeatedTest(200)
    void noStopBeyondReachIsEverOnAWay(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var travelTimes = new StraightLineTravelTimes();
        var travellers = travellers(random);
        var stops = stops(random);
        var limit = Duration.ofSeconds(random.nextInt(1, 600));
        Distance reach = travelTimes.reach(EnumSet.allOf(TravelMode.class), limit);

        var within = stops.stream()
                .filter(stop -> stop.position().distanceTo(town.at('S')).compareTo(reach) <= 0)
                .toList();

        assertThat(travelTimes.throughStops(town.at('S'), within, travellers, limit))
                .isEqualTo(travelTimes.throughStops(town.at('S'), stops, travellers, limit));
    }

    private TravelEstimate toScene(TravelTimes travelTimes, TravelMode... modes) {
        var traveller = new Traveller(ANNA, town.at('A'), Set.of(modes));
        var estimate =
                travelTimes.toScene(town.at('S'), List.of(traveller), LIMIT).get(ANNA);
        return Objects.requireNonNull(estimate);
    }

    private Detour throughStops(TravelTimes travelTimes, List<Stop> stops) {
        var traveller = new Traveller(ANNA, town.at('A'), Set.of(BIKE));
        var detours = travelTimes.throughStops(town.at('S'), stops, List.of(traveller), LIMIT);
        return Objects.requireNonNull(detours.get(ANNA));
    }

    private static List<Traveller> travellers(SplittableRandom random) {
        var travellers = new ArrayList<Traveller>();
        for (int i = 0; i < 20; i++) {
            travellers.add(new Traveller(new UUID(1, i), near(random), TravelMode.fromBits(1 + random.nextInt(7))));
        }
        return travellers;
    }

    private static List<Stop> stops(SplittableRandom random) {
        var stops = new ArrayList<Stop>();
        for (int i = 0; i < 15; i++) {
            stops.add(new Stop(new UUID(2, i), near(random), Duration.ofSeconds(random.nextInt(60))));
        }
        return stops;
    }

    /** Within about five kilometres of the town. */
    private static Position near(SplittableRandom random) {
        return new Position(9.52 + random.nextDouble(-0.06, 0.06), 47.14 + random.nextDouble(-0.04, 0.04));
    }
}
