package org.callout.geo.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.callout.geo.match.Neighbourhood.DIRECT;
import static org.callout.geo.match.Neighbourhood.SCENE;
import static org.callout.geo.match.Neighbourhood.east;
import static org.callout.geo.match.Neighbourhood.id;
import static org.callout.geo.match.Neighbourhood.query;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Volunteer.NOW;
import static org.callout.geo.match.Volunteer.volunteer;
import static org.callout.geo.travel.TravelMode.CAR;
import static org.callout.geo.travel.TravelMode.FOOT;

/** The order in which responders are found, and what is told of them. */
class NearestRespondersTest {

    @SuppressWarnings("NullAway.Init")
    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void connect() {
        neighbourhood = new Neighbourhood("nearest_responders");
    }

    @AfterAll
    static void disconnect() {
        neighbourhood.close();
    }

    @BeforeEach
    void nobodyYet() {
        neighbourhood.empty();
    }

    @Test
    void theNearestComeFirst() {
        neighbourhood.store(volunteer(1, east(300)), volunteer(2, east(100)), volunteer(3, east(200)));

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(id(2), id(3), id(1));
    }

    @Test
    void aCandidateCarriesWhatPlanningNeeds() {
        neighbourhood.store(
                volunteer(1, east(100)).with(BLS_AED, DRIVER).by(FOOT, CAR).tier(3));

        var found = neighbourhood.find(query()).getFirst();

        assertThat(found.distance().metres()).isCloseTo(100, within(0.5));
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("distance")
                .isEqualTo(new Candidate(
                        id(1),
                        new PositionFix(east(100), new Distance(12.5), NOW.minusSeconds(60)),
                        false,
                        Distance.ZERO,
                        Set.of(FOOT, CAR),
                        3,
                        Set.of(BLS_AED, DRIVER),
                        false));
        assertThat(found.toString()).doesNotContain("9.52");
    }

    @Test
    void theEmptyCountryFindsTheOneOnTheOtherSideOfTheWorld() {
        neighbourhood.store(volunteer(1, new Position(-170.5, -47)));

        assertThat(neighbourhood.find(query()))
                .extracting(Candidate::responderId)
                .containsExactly(id(1));
    }

    @Test
    void nobodyAtAllIsAnEmptyList() {
        assertThat(neighbourhood.find(query())).isEmpty();
    }

    @Test
    void aQueryForNobodyIsRefused() {
        assertThatThrownBy(() -> query(DIRECT, Set.of(), Set.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A thousand people, of whom about half may be asked, around fifty scenes near and far, date line and pole included. */
    @Test
    void theTrueNearestAreFoundAnywhere() {
        var random = new SplittableRandom(20);
        var people = new ArrayList<Volunteer>();
        for (int number = 1; number <= 1_000; number++) {
            var person = volunteer(number, number % 2 == 0 ? nearby(random) : anywhere(random));
            people.add(random.nextInt(4) == 0 ? person.of("other") : person.duty(random.nextInt(4) > 0, true));
        }
        neighbourhood.store(people.toArray(Volunteer[]::new));
        // Every seventh is a member elsewhere too, and found by another way.
        for (int number = 7; number <= 1_000; number += 7) {
            neighbourhood.join(volunteer(number, SCENE).of("elsewhere"));
        }

        for (int i = 0; i < 50; i++) {
            Position scene = i % 2 == 0 ? nearby(random) : anywhere(random);
            int limit = 1 + random.nextInt(40);

            assertThat(neighbourhood.find(around(scene, limit)))
                    .as("%d around %s", limit, scene)
                    .extracting(Candidate::responderId)
                    .containsExactlyElementsOf(nearestByTrying(people, scene, limit));
        }
    }

    @Test
    void equalDistancesAreDecidedByIdEvenWhereTheListIsCut() {
        neighbourhood.store(volunteer(3, SCENE), volunteer(1, SCENE), volunteer(2, SCENE), volunteer(4, SCENE));

        assertThat(neighbourhood.find(query(DIRECT, Set.of(), Set.of(), 2)))
                .extracting(Candidate::responderId)
                .containsExactly(id(1), id(2));
    }

    /** What a search remembers of a place is a guess for the next one there, and must not decide who is found. */
    @Test
    void whoComesAndGoesAfterASearchIsFoundAndMissedByTheNext() {
        neighbourhood.store(volunteer(1, east(100)), volunteer(2, east(90_000)));
        assertThat(neighbourhood.find(query(DIRECT, Set.of(), Set.of(), 1)))
                .extracting(Candidate::responderId)
                .containsExactly(id(1));

        neighbourhood.run("update presence set ready = false where display_name = 'Volunteer 1'");
        neighbourhood.store(volunteer(3, east(80_000)));

        assertThat(neighbourhood.find(query(DIRECT, Set.of(), Set.of(), 1)))
                .extracting(Candidate::responderId)
                .containsExactly(id(3));
    }

    @Test
    void theDatabaseCountsCellsAsTheSearchDoes() {
        var random = new SplittableRandom(21);
        for (int i = 0; i < 200; i++) {
            // Also on the borders of cells, where rounding would show.
            Position place = i % 2 == 0
                    ? anywhere(random)
                    : new Position(random.nextInt(-72_000, 72_001) / 400.0, random.nextInt(-36_000, 36_001) / 400.0);

            assertThat(neighbourhood.cellOf(place)).as("%s", place).isEqualTo(CellCover.cellOf(place));
        }
    }

    @Test
    void theSearchReadsAnIndexAndNotEverybody() {
        neighbourhood.run("""
            insert into presence (responder_id, travel_modes, ready, on_duty, lon, lat, fix_at)
            select gen_random_uuid(), 1, i % 5 = 0, i % 5 = 0, 9 + random(), 47 + random(), '2026-03-02T08:59:00Z'
            from generate_series(1, 20000) i;
            insert into presence_membership (responder_id, organisation, tier, qualifications)
            select responder_id, 'demo', 2, 2 from presence;
            analyze ready_member, presence, presence_membership, engagement
            """);

        assertThat(neighbourhood.planOf(query(), new Distance(2_000)))
                .contains("ready_member_nearest")
                .containsPattern("Index Cond: .*cell.*qualifications.*travel_modes")
                .doesNotContain("Seq Scan on ready_member");
        assertThat(neighbourhood.find(query())).hasSize(10);
    }

    private static List<UUID> nearestByTrying(List<Volunteer> people, Position scene, int limit) {
        return people.stream()
                .filter(person -> person.ready && person.organisation.equals("demo"))
                .sorted(Comparator.comparing((Volunteer person) -> person.place.distanceTo(scene)))
                .limit(limit)
                .map(person -> person.id)
                .toList();
    }

    private static NearestQuery around(Position scene, int limit) {
        return new NearestQuery(
                "demo",
                scene,
                NOW,
                Requirement.NOTHING,
                1,
                Set.of(TravelMode.values()),
                NOW.minus(Duration.ofMinutes(30)),
                Set.of(),
                Set.of(),
                limit);
    }

    private static Position nearby(SplittableRandom random) {
        return new Position(9.52 + random.nextDouble(-0.05, 0.05), 47.14 + random.nextDouble(-0.05, 0.05));
    }

    private static Position anywhere(SplittableRandom random) {
        return new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
    }
}
