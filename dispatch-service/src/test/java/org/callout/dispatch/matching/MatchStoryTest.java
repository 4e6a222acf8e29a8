package org.callout.dispatch.matching;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.Category;
import org.callout.geo.travel.StraightLineTravelTimes;
import org.callout.geo.travel.SwappableTravelTimes;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.dispatch.testing.Policies.part;

/** Who is asked and who is not, with the reason, on real PostGIS. */
@QuarkusTest
class MatchStoryTest {

    @Inject
    Pool pool;

    @Inject
    SwappableTravelTimes travelTimes;

    private Town town;
    private Matches matches;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        matches = new Matches(town, pool);
        policies = new Policies(town);
    }

    @Test
    void whoeverHadAHardCallYesterdayIsLeftAlone() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        town.responder("Ben", 300, Town.BLS_AED);
        matches.hadAHardCall(anna);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Ben");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("COOL_OFF");
    }

    @Test
    void whoeverWasAskedAsOftenAsThePolicyAllowsIsLeftAlone() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Once a week",
                policy -> part(policy, "eligibility").put("mostAlertsPerWeek", 1)));
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        UUID first = matches.raised("CHOKING", body -> {});
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(first).getList("alerts")).hasSize(1));
        town.send("cad", "PUT", "/v1/incidents/" + first + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);
        town.responder("Ben", 300, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(anna).isNotNull();
        assertThat(Matches.chosen(match)).containsExactly("Ben");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("ASKED_TOO_OFTEN");
    }

    @Test
    void whoeverWantsOtherCallsOrNearerOnesIsLeftAloneAndThatIsSaid() {
        matches.execute(
                "update presence set wanted_kinds = '{SHOPPING}' where responder_id = $1",
                town.responder("Anna", 100, Town.BLS_AED));
        matches.execute(
                "update presence set most_distance_metres = 150 where responder_id = $1",
                town.responder("Ben", 200, Town.BLS_AED));
        matches.execute(
                "update presence set wanted_kinds = '{INCIDENT}', most_distance_metres = 400 where responder_id = $1",
                town.responder("Cara", 300, Town.BLS_AED));

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Cara");
        assertThat(Matches.reasonOf(match, "Anna")).isEqualTo("UNWANTED_KIND");
        assertThat(Matches.reasonOf(match, "Ben")).isEqualTo("BEYOND_OWN_LIMIT");
    }

    @Test
    void whoeverCountsAsBeingAtAPlaceOfTheirChoiceIsAskedFromThereAndThatIsSaid() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        matches.execute(
                "update ready_member set placed = true, fix_at = now() - interval '3 days' where responder_id = $1",
                anna);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Anna");
        assertThat(match.getBoolean("waves[0].candidates[0].fromChosenPlace")).isTrue();
    }

    @Test
    void whoseHoursAreOverIsNotAskedThoughNobodyHasNotedItYet() {
        matches.execute(
                "update presence set on_duty_until = now() where responder_id = $1",
                town.responder("Anna", 100, Town.BLS_AED));
        town.responder("Ben", 300, Town.BLS_AED);

        assertThat(Matches.chosen(matches.matchOf(matches.raised("CHOKING", body -> {}), 1)))
                .containsExactly("Ben");
    }

    @Test
    void whereNobodyIsOnFootOrBikeWhoeverOnlyDrivesIsAskedToComeByCar() {
        matches.comesBy(TravelMode.CAR, town.responder("Driver", 600, Town.BLS_AED));

        JsonPath match = matches.matchOf(matches.raised("FALL_NON_INJURY", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Driver");
        assertThat(match.getString("waves[0].candidates[0].travelMode")).isEqualTo("CAR");
    }

    @Test
    void whereEnoughAreOnFootOrBikeNobodyIsAskedToComeByCarHoweverNearTheyAre() {
        matches.comesBy(TravelMode.CAR, town.responder("Driver", 100, Town.BLS_AED));
        for (int i = 1; i <= 4; i++) town.responder("Cyclist" + i, 900 + 100 * i, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("FALL_NON_INJURY", body -> {}), 2);

        assertThat(Matches.chosen(match)).containsExactlyInAnyOrder("Cyclist1", "Cyclist2");
        assertThat(match.getList("waves[0].candidates.travelMode", String.class))
                .containsOnly("BIKE");
    }

    @Test
    void whoeverHasProvedQuickToSetOutIsAskedBeforeSomebodyNearerWhoHasProvedSlow() {
        policies.inForce(policies.like(
                Category.CHOKING, "One", policy -> part(policy, "pace").put("firstWave", 1)));
        matches.hasAlwaysSetOutWithin(300, town.responder("Slow", 300, Town.BLS_AED));
        matches.hasAlwaysSetOutWithin(20, town.responder("Quick", 500, Town.BLS_AED));

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Quick");
        assertThat(Matches.reasonOf(match, "Slow")).isEqualTo("RESERVE");
        assertThat(Matches.turnoutOf(match, "Quick")).isLessThan(60);
        assertThat(Matches.turnoutOf(match, "Slow")).isGreaterThan(200);
    }

    @Test
    void amongAsManyBystandersAsAreWeighedTheOnlyOneWithTrainingIsFoundBehindThem() {
        for (int i = 1; i <= 61; i++) town.responder("Bystander" + i, 5 * i, Town.BYSTANDER_CPR);
        town.responder("Trained", 400, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CARDIAC_ARREST", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Trained");
    }

    @Test
    void whereTheNearestAllLiveAcrossTheWaterWhoeverIsSoonerOnThisSideIsFoundBehindThem() {
        for (int i = 1; i <= 61; i++) town.responder("Across" + i, 200 + i, Town.BLS_AED);
        town.responder("Here", 600, Town.BLS_AED);
        var byStraightLine = new StraightLineTravelTimes();
        travelTimes.use(new AcrossTheWater(byStraightLine, new Distance(300), Duration.ofSeconds(500)));
        try {
            JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 4);

            assertThat(Matches.chosen(match)).contains("Here");
        } finally {
            travelTimes.use(byStraightLine);
        }
    }

    @Test
    void whoeverWouldComeLongAfterTheAmbulanceIsNotAskedAndAnOldWordOfItExcludesNobody() {
        policies.inForce(policies.like(
                Category.CHOKING, "Ambulance", policy -> part(policy, "reach").put("behindAmbulanceSeconds", 60)));
        town.responder("Near", 60, Town.BLS_AED);
        town.responder("Far", 1_500, Town.BLS_AED);

        JsonPath soon =
                matches.matchOf(matches.raised("CHOKING", body -> body.put("ambulance", Map.of("etaSeconds", 150))), 1);
        assertThat(Matches.chosen(soon)).containsExactly("Near");
        assertThat(Matches.reasonOf(soon, "Far")).isEqualTo("AFTER_AMBULANCE");

        matches.free();
        Instant longAgo = Instant.now().minusSeconds(3_000);
        JsonPath old = matches.matchOf(
                matches.raised(
                        "CHOKING",
                        body -> body.put("ambulance", Map.of("etaSeconds", 3_100, "at", longAgo.toString()))),
                2);
        assertThat(Matches.chosen(old)).containsExactlyInAnyOrder("Near", "Far");
    }

    @Test
    void whoeverIsFartherOffThanThePolicysRadiusIsNotAskedHoweverSoonTheyCouldCome() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Radius",
                policy -> part(policy, "reach").putObject("radiusMetres").put("PRIVATE_HOME", 400)));
        town.responder("Near", 300, Town.BLS_AED);
        town.responder("Far", 500, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 1);

        assertThat(Matches.chosen(match)).containsExactly("Near");
        assertThat(Matches.reasonOf(match, "Far")).isEqualTo("TOO_FAR");
    }

    @Test
    void asManyAreAskedAtOnceAsThePolicySaysHoweverManyThatAre() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Many",
                policy -> part(policy, "pace").put("firstWave", 70).put("budget", 100)));
        for (int i = 1; i <= 75; i++) town.responder("R" + i, 10 * i, Town.BLS_AED);

        JsonPath match = matches.matchOf(matches.raised("CHOKING", body -> {}), 70);

        assertThat(Matches.chosen(match)).hasSize(70);
    }

    @Test
    void aNewWordOfTheAmbulanceLetsOffWhoHasNotAnsweredAndAsksThemAgainWhenItIsHeldUp() {
        policies.inForce(policies.like(
                Category.CHOKING, "Ambulance", policy -> part(policy, "reach").put("behindAmbulanceSeconds", 60)));
        town.responder("Far", 1_500, Town.BLS_AED);
        UUID incident = matches.raised("CHOKING", body -> {});
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactly("OPEN"));

        matches.correct(incident, Map.of("ambulance", Map.of("etaSeconds", 60)));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactly("STOOD_DOWN"));

        matches.correct(incident, Map.of("ambulance", Map.of("etaSeconds", 1_200)));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactlyInAnyOrder("STOOD_DOWN", "OPEN"));
    }
}
