package org.callout.geo.road;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.TravelTimes;
import org.callout.geo.travel.Traveller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The searches backwards say what GraphHopper's own routes from point to point say, with the same weights. */
class PointToPointTest {

    private static final Duration NO_LIMIT = Duration.ofHours(10);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int PAIRS = 250;

    /** Milliseconds are rounded edge by edge. */
    private static final double ROUNDING_SECONDS = 0.2;

    private static final double ROUNDING_METRES = 2;

    static List<Arguments> townsAndModes() {
        List<Arguments> all = new ArrayList<>();
        for (Town town : List.of(Town.ROME, Town.MONACO, Town.LIECHTENSTEIN)) {
            for (TravelMode mode : TravelMode.values()) all.add(Arguments.of(town, mode));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("townsAndModes")
    void betweenAnyTwoPlaces(Town town, TravelMode mode) {
        var random = new SplittableRandom(1);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            found += compareStraight(town, mode, town.anywhere(random), town.anywhere(random));
        }
        // Most of Liechtenstein is mountains.
        assertThat(found).isGreaterThan(PAIRS / 5);
    }

    @ParameterizedTest
    @MethodSource("townsAndModes")
    void betweenAnyTwoPointsInTheMiddleOfAStreet(Town town, TravelMode mode) {
        var random = new SplittableRandom(2);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            found += compareStraight(
                    town, mode, town.on(town.anyEdge(random), random), town.on(town.anyEdge(random), random));
        }
        assertThat(found).isGreaterThan(PAIRS / 3);
    }

    @ParameterizedTest
    @MethodSource("townsAndModes")
    void betweenAnyTwoPointsOfOneStreet(Town town, TravelMode mode) {
        var random = new SplittableRandom(3);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            int street = town.anyEdge(random);
            found += compareStraight(town, mode, town.on(street, random), town.on(street, random));
        }
        assertThat(found).isGreaterThan(PAIRS / 3);
    }

    @ParameterizedTest
    @MethodSource("townsAndModes")
    void throughTheBestOfThreeStops(Town town, TravelMode mode) {
        var random = new SplittableRandom(4);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            int street = town.anyEdge(random);
            Position from = town.on(street, random);
            // One of them in the traveller's own street, where the way to it crosses no junction.
            var stops = List.of(
                    stop(1, town.on(street, random)),
                    stop(2, town.on(town.anyEdge(random), random)),
                    stop(3, town.on(town.anyEdge(random), random)));
            found += compareThrough(town, mode, from, stops, town.on(town.anyEdge(random), random));
        }
        assertThat(found).isGreaterThan(PAIRS / 3);
    }

    private static int compareStraight(Town town, TravelMode mode, Position from, Position scene) {
        var traveller = new Traveller(new UUID(1, 1), from, Set.of(mode));
        Optional<TravelEstimate> ours = Optional.ofNullable(travelTimes(town)
                        .toScene(scene, List.of(traveller), NO_LIMIT)
                        .get(traveller.id()))
                .filter(PointToPointTest::isByRoad);
        Optional<PointToPoint> theirs = PointToPoint.find(town, mode, from, scene);

        assertThat(ours.isPresent()).as("%s → %s", from, scene).isEqualTo(theirs.isPresent());
        if (ours.isEmpty() || theirs.isEmpty()) return 0;
        assertSame(ours.get(), theirs.get().seconds(), theirs.get().metres(), from + " → " + scene);
        return 1;
    }

    private static int compareThrough(Town town, TravelMode mode, Position from, List<Stop> stops, Position scene) {
        var traveller = new Traveller(new UUID(1, 1), from, Set.of(mode));
        Optional<Detour> ours = Optional.ofNullable(travelTimes(town)
                        .throughStops(scene, stops, List.of(traveller), NO_LIMIT)
                        .get(traveller.id()))
                .filter(detour -> isByRoad(detour.whole()));
        Optional<PointToPoint> theirs = stops.stream()
                .flatMap(stop -> PointToPoint.find(town, mode, from, stop.position(), scene).stream())
                .min(Comparator.comparing(PointToPoint::seconds));

        assertThat(ours.isPresent()).as("%s → %s", from, scene).isEqualTo(theirs.isPresent());
        if (ours.isEmpty() || theirs.isEmpty()) return 0;
        String way = from + " → " + ours.get().stopId() + " → " + scene;
        assertSame(
                ours.get().whole(),
                theirs.get().seconds() + PAUSE.toSeconds(),
                theirs.get().metres(),
                way);
        return 1;
    }

    private static void assertSame(TravelEstimate ours, double seconds, double metres, String way) {
        assertThat(ours.duration().toMillis() / 1000.0)
                .as(way)
                .isCloseTo(seconds, within(0.01 * seconds + ROUNDING_SECONDS));
        assertThat(ours.distance().metres()).as(way).isCloseTo(metres, within(0.01 * metres + ROUNDING_METRES));
    }

    private static boolean isByRoad(TravelEstimate estimate) {
        return estimate.source() == TravelSource.ROAD;
    }

    private static TravelTimes travelTimes(Town town) {
        return new RoadTravelTimes(town.roads(), new StraightLineTravelTimes());
    }

    private static Stop stop(int number, Position position) {
        return new Stop(new UUID(2, number), position, PAUSE);
    }
}
