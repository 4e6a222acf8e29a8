package org.callout.geo.aed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Pace;
import org.callout.geo.travel.Picture;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.Traveller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.aed.Sites.site;

class AedWaysTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final Instant NIGHT =
            LocalDateTime.parse("2026-03-03T02:00").atZone(VADUZ).toInstant();
    private static final Instant WORKING_HOURS =
            LocalDateTime.parse("2026-03-02T10:00").atZone(VADUZ).toInstant();
    private static final UUID ANNA = new UUID(0, 1);
    private static final Duration LIMIT = Duration.ofMinutes(12);

    /** Responder R, scene S; K the kindergarten on the way, T the town hall a little aside, F far. */
    private final Picture town = new Picture("""
            R . K . S . . . . . . . F
            . . . . . . . . . . . . .
            . T . . . . . . . . . . .
            """);

    private final AedWays aedWays = new AedWays(
            new StraightLineTravelTimes(Map.of(TravelMode.FOOT, new Pace(2, 1))),
            new UsabilityCheck(VADUZ, PublicHolidays.UNKNOWN));

    private final Sites kindergarten = site(1).at(town.at('K')).open("Mo-Fr 07:30-17:00");
    private final Sites townHall = site(2).at(town.at('T')).open("24/7");

    @Test
    void byDayTheDeviceOnTheWayIsFetched() {
        assertThat(fetched(WORKING_HOURS, kindergarten, townHall).site().id()).isEqualTo(new UUID(0, 1));
    }

    @Test
    void atNightTheClosedOneIsPassedByAndTheOpenOneFetched() {
        assertThat(fetched(NIGHT, kindergarten, townHall).site().id()).isEqualTo(new UUID(0, 2));
    }

    /** 200 s to the kindergarten, and two minutes before. */
    @Test
    void theOneThatShutsBeforeItCanBeFetchedIsPassedByAndTheOneThatJustStaysOpenIsNot() {
        Instant closing = WORKING_HOURS.plus(Duration.ofHours(7));

        assertThat(fetched(closing.minusSeconds(310), kindergarten, townHall)
                        .site()
                        .id())
                .isEqualTo(new UUID(0, 2));
        assertThat(fetched(closing.minusSeconds(330), kindergarten, townHall)
                        .site()
                        .id())
                .isEqualTo(new UUID(0, 1));
    }

    @Test
    void whoeverIsTooFarToBeThereBeforeItShutsLeavesItToWhoIsNear() {
        UUID ben = new UUID(0, 2);
        var ways = aedWays.fetching(
                town.at('S'),
                List.of(kindergarten.build()),
                List.of(anna(), new Traveller(ben, town.at('K'), Set.of(TravelMode.FOOT))),
                WORKING_HOURS.plus(Duration.ofHours(7)).minusSeconds(180),
                LIMIT);

        assertThat(ways).containsOnlyKeys(ben);
    }

    @Test
    void oneThatOpensOnlyLaterIsStillClosed() {
        Instant soonOpen = WORKING_HOURS.minus(Duration.ofMinutes(151));

        assertThat(fetched(soonOpen, kindergarten, townHall).site().id()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void pickingUpTakesHalfAMinute() {
        var straight = Duration.ofSeconds(400);

        assertThat(fetched(WORKING_HOURS, kindergarten).travel().duration())
                .isCloseTo(straight.plusSeconds(30), Duration.ofSeconds(1));
    }

    @Test
    void anOpenOneFarOffTheWayIsStillRankedBeforeOneWithUnknownHours() {
        var way = fetched(NIGHT, kindergarten.open(null), townHall);

        assertThat(way.site().id()).isEqualTo(new UUID(0, 2));
        assertThat(way.usability()).isEqualTo(Usability.OPEN);
    }

    @Test
    void oneWithUnknownHoursIsBetterThanNone() {
        assertThat(fetched(NIGHT, kindergarten.open("auf Anfrage")).usability()).isEqualTo(Usability.UNKNOWN_HOURS);
    }

    @Test
    void oneThatIsLikelyToBeShutIsFetchedOnlyWhereThereIsNoOther() {
        var inside = kindergarten.open(null).inside();

        assertThat(fetched(NIGHT, inside, townHall.open(null)).site().id()).isEqualTo(new UUID(0, 2));
        assertThat(fetched(WORKING_HOURS, inside, townHall.open(null)).site().id())
                .isEqualTo(new UUID(0, 1));
        assertThat(fetched(NIGHT, inside).usability()).isEqualTo(Usability.LIKELY_SHUT);
    }

    @Test
    void anOpenOneThatIsTooFarLeavesTheOneWithUnknownHours() {
        var farButOpen = site(3).at(town.at('F')).open("24/7");

        assertThat(fetched(NIGHT, kindergarten.open(null), farButOpen).site().id())
                .isEqualTo(new UUID(0, 1));
    }

    @Test
    void privateClosedAndTakenDevicesAreNeverOnAWay() {
        var ways = aedWays.fetching(
                town.at('S'),
                List.of(
                        kindergarten.build(),
                        townHall.access("private").build(),
                        townHall.in(AedCondition.TAKEN).build()),
                List.of(anna()),
                NIGHT,
                LIMIT);

        assertThat(ways).isEmpty();
    }

    /** 12 minutes at 2 m/s, less half a minute: 1,380 m. */
    @Test
    void theReachLeavesTimeToPickUp() {
        var reach = aedWays.reach(Set.of(TravelMode.FOOT), LIMIT);

        assertThat(reach.metres()).isEqualTo(1_380);
    }

    @Test
    void aLimitShorterThanPickingUpReachesNothing() {
        assertThat(aedWays.reach(Set.of(TravelMode.FOOT), Duration.ofSeconds(20))
                        .metres())
                .isZero();
    }

    private AedWay.Fetched fetched(Instant at, Sites... sites) {
        Position scene = town.at('S');
        var list = Stream.of(sites).map(Sites::build).toList();
        return Objects.requireNonNull(
                aedWays.fetching(scene, list, List.of(anna()), at, LIMIT).get(ANNA));
    }

    private Traveller anna() {
        return new Traveller(ANNA, town.at('R'), Set.of(TravelMode.FOOT));
    }
}
