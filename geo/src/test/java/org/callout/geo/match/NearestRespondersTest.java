package org.callout.geo.match;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.callout.geo.match.Qualification.BLS_AED;
import static org.callout.geo.match.Qualification.BYSTANDER_CPR;
import static org.callout.geo.match.Qualification.DRIVER;
import static org.callout.geo.match.Qualification.IDENTITY_CHECKED;
import static org.callout.geo.match.Qualification.NURSE;
import static org.callout.geo.match.Volunteer.NOW;
import static org.callout.geo.match.Volunteer.volunteer;
import static org.callout.geo.travel.TravelMode.BIKE;
import static org.callout.geo.travel.TravelMode.CAR;
import static org.callout.geo.travel.TravelMode.FOOT;

class NearestRespondersTest {

    private static final Position SCENE = new Position(9.5209, 47.1392);
    private static final Requirement DIRECT = Requirement.anyOf(BLS_AED, NURSE);

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeAll
    static void connect() {
        database = new TestDatabase("nearest_responders");
    }

    @AfterAll
    static void disconnect() {
        database.close();
    }

    @BeforeEach
    void nobodyYet() {
        database.run("truncate presence, presence_membership, engagement");
    }

    @Test
    void theNearestComeFirst() {
        store(volunteer(1, east(300)), volunteer(2, east(100)), volunteer(3, east(200)));

        assertThat(find(query())).extracting(Candidate::responderId).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void aCandidateCarriesWhatPlanningNeeds() {
        store(volunteer(1, east(100)).with(BLS_AED, DRIVER).by(FOOT, CAR).tier(3));

        var found = find(query()).getFirst();

        assertThat(found.distance().metres()).isCloseTo(100, within(0.5));
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("distance")
                .isEqualTo(new Candidate(
                        id(1),
                        "Volunteer 1",
                        new PositionFix(east(100), new Distance(12.5), NOW.minusSeconds(60)),
                        Distance.ZERO,
                        Set.of(FOOT, CAR),
                        3,
                        Set.of(BLS_AED, DRIVER),
                        Set.of("de", "en"),
                        false));
        assertThat(found.toString()).doesNotContain("Volunteer 1").doesNotContain("9.52");
    }

    @Test
    void theEmptyCountryFindsTheOneOnTheOtherSideOfTheWorld() {
        store(volunteer(1, new Position(-170.5, -47)));

        assertThat(find(query())).extracting(Candidate::responderId).containsExactly(id(1));
    }

    @Test
    void nobodyAtAllIsAnEmptyList() {
        assertThat(find(query())).isEmpty();
    }

    static Stream<Volunteer> notToBeAsked() {
        return Stream.of(
                volunteer(1, SCENE).of("other"),
                volunteer(2, SCENE).tier(1),
                volunteer(3, SCENE).with(BYSTANDER_CPR),
                volunteer(4, SCENE).by(CAR),
                volunteer(5, SCENE).seenAgo(Duration.ofMinutes(31)),
                volunteer(6, SCENE).duty(false, true),
                volunteer(7, SCENE).duty(true, false),
                volunteer(8, SCENE).pausedFor(Duration.ofMinutes(5)),
                volunteer(9, SCENE).memberFor(Duration.ofMinutes(-1)),
                volunteer(10, SCENE).qualifiedFor(Duration.ofMinutes(-1)));
    }

    @ParameterizedTest
    @MethodSource("notToBeAsked")
    void whoMayNotBeAskedIsNotFoundHoweverNear(Volunteer near) {
        store(near, volunteer(99, east(5_000)));

        assertThat(find(query())).extracting(Candidate::responderId).containsExactly(id(99));
    }

    static Stream<Volunteer> toBeAsked() {
        return Stream.of(
                volunteer(1, SCENE).tier(3),
                volunteer(2, SCENE).with(NURSE),
                volunteer(3, SCENE).by(BIKE, CAR),
                volunteer(4, SCENE).seenAgo(Duration.ofMinutes(30)),
                volunteer(5, SCENE).pausedFor(Duration.ofMinutes(-5)),
                volunteer(6, SCENE).memberFor(Duration.ofMinutes(1)),
                volunteer(7, SCENE).qualifiedFor(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("toBeAsked")
    void whoMayStillBeAskedIsFound(Volunteer near) {
        store(near);

        assertThat(find(query())).extracting(Candidate::responderId).containsExactly(near.id);
    }

    @Test
    void whoLacksOneOfTheQualificationsThatAllMustHaveIsNotFound() {
        store(
                volunteer(1, SCENE).with(DRIVER),
                volunteer(2, SCENE).with(IDENTITY_CHECKED),
                volunteer(3, SCENE).with(DRIVER, IDENTITY_CHECKED));

        var shopping = new Requirement(Set.of(), Set.of(DRIVER, IDENTITY_CHECKED));

        assertThat(find(query(shopping, Set.of(), Set.of(), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(3));
    }

    @Test
    void whoWasAskedAlreadyIsLeftOut() {
        store(volunteer(1, SCENE), volunteer(2, SCENE));

        assertThat(find(query(DIRECT, Set.of(id(1)), Set.of(), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(2));
    }

    @Test
    void whoIsEngagedIsLeftOutUnlessThisCalloutOverrulesIt() {
        store(volunteer(1, SCENE), volunteer(2, SCENE), volunteer(3, SCENE));
        engage(1, "INCIDENT");
        engage(2, "CARE_REQUEST");

        assertThat(find(query())).extracting(Candidate::responderId).containsExactly(id(3));
        assertThat(find(query(DIRECT, Set.of(), Set.of("CARE_REQUEST"), 10)))
                .extracting(Candidate::responderId)
                .containsExactly(id(2), id(3));
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
        store(people.toArray(Volunteer[]::new));

        for (int i = 0; i < 50; i++) {
            Position scene = i % 2 == 0 ? nearby(random) : anywhere(random);
            int limit = 1 + random.nextInt(40);

            assertThat(find(around(scene, limit)))
                    .as("%d around %s", limit, scene)
                    .extracting(Candidate::responderId)
                    .containsExactlyElementsOf(nearestByTrying(people, scene, limit));
        }
    }

    @Test
    void equalDistancesAreDecidedByIdEvenWhereTheListIsCut() {
        store(volunteer(3, SCENE), volunteer(1, SCENE), volunteer(2, SCENE), volunteer(4, SCENE));

        assertThat(find(query(DIRECT, Set.of(), Set.of(), 2)))
                .extracting(Candidate::responderId)
                .containsExactly(id(1), id(2));
    }

    @Test
    void theSearchWalksOutwardsAndDoesNotReadEverybody() {
        database.run("""
                insert into presence (responder_id, travel_modes, ready, on_duty, lon, lat, fix_at)
                select gen_random_uuid(), 1, i % 5 = 0, i % 5 = 0, 9 + random(), 47 + random(), '2026-03-02T08:59:00Z'
                from generate_series(1, 20000) i;
                insert into presence_membership (responder_id, organisation, tier, qualifications)
                select responder_id, 'demo', 2, 2 from presence;
                analyze presence, presence_membership, engagement
                """);

        assertThat(planOf(query()))
                .contains("Index Scan using presence_nearest_ready")
                .contains("Order By");
        assertThat(find(query())).hasSize(10);
    }

    private static String planOf(NearestQuery query) {
        var plan = new StringBuilder();
        database.pool()
                .preparedQuery("explain " + NearestResponders.NEAREST_READY)
                .executeAndAwait(NearestResponders.parameters(query))
                .forEach(row -> plan.append(row.getString(0)).append('\n'));
        return plan.toString();
    }

    private static List<UUID> nearestByTrying(List<Volunteer> people, Position scene, int limit) {
        return people.stream()
                .filter(person -> person.ready && person.organisation.equals("demo"))
                .sorted(Comparator.comparing((Volunteer person) -> person.place.distanceTo(scene)))
                .limit(limit)
                .map(person -> person.id)
                .toList();
    }

    private static void store(Volunteer... people) {
        database.insert(
                Volunteer.PRESENCE,
                Stream.of(people).map(Volunteer::presenceRow).toList());
        database.insert(
                Volunteer.MEMBERSHIP,
                Stream.of(people).map(Volunteer::membershipRow).toList());
    }

    private static void engage(int number, String kind) {
        database.insert(
                "insert into engagement (responder_id, callout_id, alert_id, kind, since) values ($1, $2, $3, $4, $5)",
                List.of(Tuple.of(id(number), id(500), id(600), kind, NOW.atOffset(ZoneOffset.UTC))));
    }

    private static List<Candidate> find(NearestQuery query) {
        return new NearestResponders(database.pool()).find(query).await().atMost(Duration.ofSeconds(10));
    }

    private static NearestQuery query() {
        return query(DIRECT, Set.of(), Set.of(), 10);
    }

    private static NearestQuery query(Requirement requirement, Set<UUID> excluded, Set<String> overrules, int limit) {
        return new NearestQuery(
                "demo",
                SCENE,
                NOW,
                requirement,
                2,
                Set.of(FOOT, BIKE),
                NOW.minus(Duration.ofMinutes(30)),
                excluded,
                overrules,
                limit);
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

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Position east(double metres) {
        double metresADegree = 111_195.08 * Math.cos(Math.toRadians(SCENE.lat()));
        return new Position(SCENE.lon() + metres / metresADegree, SCENE.lat());
    }

    private static Position nearby(SplittableRandom random) {
        return new Position(9.52 + random.nextDouble(-0.05, 0.05), 47.14 + random.nextDouble(-0.05, 0.05));
    }

    private static Position anywhere(SplittableRandom random) {
        return new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
    }
}
