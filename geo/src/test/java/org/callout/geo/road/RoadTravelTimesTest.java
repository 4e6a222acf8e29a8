package org.callout.geo.road;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Detour;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelEstimate;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.callout.geo.travel.Traveller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.CAR;
import static org.callout.geo.travel.TravelMode.FOOT;

class RoadTravelTimesTest {

    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Either side of the Rhine below Vaduz; the next bridge is a kilometre away. */
    private static final Position LEFT_BANK = new Position(9.504589, 47.144223);

    private static final Position RIGHT_BANK = new Position(9.505841, 47.145006);

    private static final Position VADUZ = new Position(9.5215, 47.141);
    private static final Position SCHAAN = new Position(9.5087, 47.1655);
    private static final Position TRIESEN = new Position(9.5281, 47.1076);

    /** 2,570 m above the sea, where no street leads. */
    private static final Position GRAUSPITZ = new Position(9.5812, 47.0529);

    private static final Position ZURICH = new Position(8.54, 47.3769);

    private final StraightLineTravelTimes straight = new StraightLineTravelTimes();
    private final RoadTravelTimes roads = new RoadTravelTimes(Town.LIECHTENSTEIN.roads(), straight);

    @Test
    void acrossARiverAHundredMetresAreAKilometre() {
        var across = traveller(ANNA, LEFT_BANK, FOOT);

        assertThat(straight(RIGHT_BANK, across).duration()).isLessThan(Duration.ofSeconds(80));
        assertThat(toScene(RIGHT_BANK, across).duration()).isGreaterThan(Duration.ofSeconds(900));
        assertThat(roads.toScene(RIGHT_BANK, List.of(across), Duration.ofSeconds(900)))
                .isEmpty();
    }

    @Test
    void everybodyComesByTheQuickestOfTheirOwnModes() {
        assertThat(toScene(SCHAAN, traveller(ANNA, VADUZ, FOOT, BIKE, CAR)).mode())
                .isEqualTo(CAR);
        assertThat(toScene(SCHAAN, traveller(ANNA, VADUZ, FOOT, BIKE)).mode()).isEqualTo(BIKE);
        assertThat(toScene(SCHAAN, traveller(ANNA, VADUZ, FOOT)).mode()).isEqualTo(FOOT);
        assertThat(roads.toScene(SCHAAN, List.of(traveller(ANNA, VADUZ)), LIMIT))
                .isEmpty();
    }

    @Test
    void aWayByRoadSaysSo() {
        assertThat(toScene(SCHAAN, traveller(ANNA, VADUZ, FOOT)).source()).isEqualTo(TravelSource.ROAD);
    }

    @Test
    void whetherThereAreRoadDataAroundASceneIsToldWhoeverComes() {
        assertThat(roads.sourceAt(VADUZ)).isEqualTo(TravelSource.ROAD);
        assertThat(roads.sourceAt(GRAUSPITZ)).isEqualTo(TravelSource.STRAIGHT_LINE);
    }

    @Test
    void aSceneWithoutRoadDataIsReachedInAStraightLineThatSaysSo() {
        var byAir = traveller(ANNA, VADUZ, FOOT);

        assertThat(roads.toScene(GRAUSPITZ, List.of(byAir), Duration.ofHours(5)))
                .isEqualTo(straight.toScene(GRAUSPITZ, List.of(byAir), Duration.ofHours(5)))
                .hasEntrySatisfying(ANNA, way -> assertThat(way.source()).isEqualTo(TravelSource.STRAIGHT_LINE));
    }

    @Test
    void whoComesFromWhereThereAreNoRoadDataDoesNotKeepOthersFromTheRoad() {
        var travellers = List.of(traveller(ANNA, ZURICH, CAR), traveller(BEN, SCHAAN, CAR));

        Map<UUID, TravelEstimate> ways = roads.toScene(VADUZ, travellers, Duration.ofHours(5));

        assertThat(ways).extractingByKey(ANNA).isEqualTo(straight(VADUZ, travellers.get(0)));
        assertThat(ways).extractingByKey(BEN).extracting(TravelEstimate::source).isEqualTo(TravelSource.ROAD);
    }

    @Test
    void aStopOnTheWayCostsLittleMoreThanItsPause() {
        var traveller = traveller(ANNA, TRIESEN, CAR);

        Detour throughVaduz = throughStops(SCHAAN, traveller, stop(1, VADUZ), stop(2, GRAUSPITZ));

        assertThat(throughVaduz.stopId()).isEqualTo(stop(1, VADUZ).id());
        assertThat(throughVaduz.whole().source()).isEqualTo(TravelSource.ROAD);
        assertThat(throughVaduz.whole().duration())
                .isGreaterThan(toScene(SCHAAN, traveller).duration().plus(PAUSE).minusMillis(5))
                .isLessThan(toScene(SCHAAN, traveller).duration().multipliedBy(2));
        assertThat(throughVaduz.toStop()).isCloseTo(toScene(VADUZ, traveller).duration(), Duration.ofSeconds(1));
        assertThat(throughVaduz.whole().distance())
                .isGreaterThan(toScene(SCHAAN, traveller).distance());
    }

    @Test
    void aStopWithoutRoadDataIsStillAWayAndSaysWhatItIs() {
        Detour detour = throughStops(SCHAAN, traveller(ANNA, VADUZ, CAR), stop(1, GRAUSPITZ));

        assertThat(detour.stopId()).isEqualTo(stop(1, GRAUSPITZ).id());
        assertThat(detour.whole().source()).isEqualTo(TravelSource.STRAIGHT_LINE);
    }

    @Test
    void whoeverStandsAtTheStopHasOnlyThePauseMore() {
        var traveller = traveller(ANNA, VADUZ, FOOT);

        Detour detour = throughStops(SCHAAN, traveller, stop(1, VADUZ));

        assertThat(detour.whole().duration())
                .isEqualTo(toScene(SCHAAN, traveller).duration().plus(PAUSE));
        assertThat(detour.toStop()).isZero();
    }

    @Test
    void withoutStopsNobodyHasAWayThroughOne() {
        assertThat(roads.throughStops(SCHAAN, List.of(), List.of(traveller(ANNA, VADUZ, FOOT)), LIMIT))
                .isEmpty();
    }

    @Test
    void whoeverIsBesideTheRoadWalksToItFirst() {
        // In the fields beside the Rhine, some 350 m from the nearest way that a car may use.
        var beside = traveller(ANNA, new Position(9.5063, 47.1500), CAR);
        OnRoad point = Objects.requireNonNull(
                Town.LIECHTENSTEIN.roads().place(beside.from()).car());

        assertThat(point.besideMillis()).isPositive();
        assertThat(toScene(VADUZ, beside).duration().toMillis()).isGreaterThan(point.besideMillis());
    }

    private TravelEstimate toScene(Position scene, Traveller traveller) {
        return Objects.requireNonNull(
                roads.toScene(scene, List.of(traveller), LIMIT).get(traveller.id()));
    }

    private TravelEstimate straight(Position scene, Traveller traveller) {
        return Objects.requireNonNull(
                straight.toScene(scene, List.of(traveller), Duration.ofHours(5)).get(traveller.id()));
    }

    private Detour throughStops(Position scene, Traveller traveller, Stop... stops) {
        return Objects.requireNonNull(roads.throughStops(scene, List.of(stops), List.of(traveller), Duration.ofHours(5))
                .get(traveller.id()));
    }

    private static Traveller traveller(UUID id, Position from, TravelMode... modes) {
        return new Traveller(id, from, Set.of(modes));
    }

    private static Stop stop(int number, Position position) {
        return new Stop(new UUID(2, number), position, PAUSE);
    }
}
