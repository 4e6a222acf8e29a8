package org.callout.dispatch.matching;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callout.dispatch.testing.Policies;
import org.callout.dispatch.testing.Town;
import org.callout.geo.policy.Category;
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

    private Town town;
    private Policies policies;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        policies = new Policies(town);
    }

    @Test
    void whoeverHadAHardCallYesterdayIsLeftAlone() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        town.responder("Ben", 300, Town.BLS_AED);
        execute(
                "insert into responder_history (responder_id, hard_call_at) values ($1, now() - interval '3 hours')",
                anna);

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 1);

        assertThat(chosen(match)).containsExactly("Ben");
        assertThat(reasonOf(match, "Anna")).isEqualTo("COOL_OFF");
    }

    @Test
    void whoeverWasAskedAsOftenAsThePolicyAllowsIsLeftAlone() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Once a week",
                policy -> part(policy, "eligibility").put("mostAlertsPerWeek", 1)));
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        UUID first = raised("CHOKING", body -> {});
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(first).getList("alerts")).hasSize(1));
        town.send("cad", "PUT", "/v1/incidents/" + first + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);
        town.responder("Ben", 300, Town.BLS_AED);

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 1);

        assertThat(anna).isNotNull();
        assertThat(chosen(match)).containsExactly("Ben");
        assertThat(reasonOf(match, "Anna")).isEqualTo("ASKED_TOO_OFTEN");
    }

    @Test
    void whoeverWantsOtherCallsOrNearerOnesIsLeftAloneAndThatIsSaid() {
        execute(
                "update presence set wanted_kinds = '{SHOPPING}' where responder_id = $1",
                town.responder("Anna", 100, Town.BLS_AED));
        execute(
                "update presence set most_distance_metres = 150 where responder_id = $1",
                town.responder("Ben", 200, Town.BLS_AED));
        execute(
                "update presence set wanted_kinds = '{INCIDENT}', most_distance_metres = 400 where responder_id = $1",
                town.responder("Cara", 300, Town.BLS_AED));

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 1);

        assertThat(chosen(match)).containsExactly("Cara");
        assertThat(reasonOf(match, "Anna")).isEqualTo("UNWANTED_KIND");
        assertThat(reasonOf(match, "Ben")).isEqualTo("BEYOND_OWN_LIMIT");
    }

    @Test
    void whoeverCountsAsBeingAtAPlaceOfTheirChoiceIsAskedFromThereAndThatIsSaid() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        execute("update presence set placed = true, fix_at = now() - interval '3 days' where responder_id = $1", anna);

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 1);

        assertThat(chosen(match)).containsExactly("Anna");
        assertThat(match.getBoolean("waves[0].candidates[0].fromChosenPlace")).isTrue();
    }

    @Test
    void whoseHoursAreOverIsNotAskedThoughNobodyHasNotedItYet() {
        execute(
                "update presence set on_duty_until = now() where responder_id = $1",
                town.responder("Anna", 100, Town.BLS_AED));
        town.responder("Ben", 300, Town.BLS_AED);

        assertThat(chosen(matchOf(raised("CHOKING", body -> {}), 1))).containsExactly("Ben");
    }

    @Test
    void whoeverWouldComeLongAfterTheAmbulanceIsNotAskedAndAnOldWordOfItExcludesNobody() {
        policies.inForce(policies.like(
                Category.CHOKING, "Ambulance", policy -> part(policy, "reach").put("behindAmbulanceSeconds", 60)));
        town.responder("Near", 60, Town.BLS_AED);
        town.responder("Far", 1_500, Town.BLS_AED);

        JsonPath soon = matchOf(raised("CHOKING", body -> body.put("ambulance", Map.of("etaSeconds", 150))), 1);
        assertThat(chosen(soon)).containsExactly("Near");
        assertThat(reasonOf(soon, "Far")).isEqualTo("AFTER_AMBULANCE");

        free();
        Instant longAgo = Instant.now().minusSeconds(3_000);
        JsonPath old = matchOf(
                raised("CHOKING", body -> body.put("ambulance", Map.of("etaSeconds", 3_100, "at", longAgo.toString()))),
                2);
        assertThat(chosen(old)).containsExactlyInAnyOrder("Near", "Far");
    }

    @Test
    void whoeverIsFartherOffThanThePolicysRadiusIsNotAskedHoweverSoonTheyCouldCome() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Radius",
                policy -> part(policy, "reach").putObject("radiusMetres").put("PRIVATE_HOME", 400)));
        town.responder("Near", 300, Town.BLS_AED);
        town.responder("Far", 500, Town.BLS_AED);

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 1);

        assertThat(chosen(match)).containsExactly("Near");
        assertThat(reasonOf(match, "Far")).isEqualTo("TOO_FAR");
    }

    @Test
    void asManyAreAskedAtOnceAsThePolicySaysHoweverManyThatAre() {
        policies.inForce(policies.like(
                Category.CHOKING,
                "Many",
                policy -> part(policy, "pace").put("firstWave", 70).put("budget", 100)));
        for (int i = 1; i <= 75; i++) town.responder("R" + i, 10 * i, Town.BLS_AED);

        JsonPath match = matchOf(raised("CHOKING", body -> {}), 70);

        assertThat(chosen(match)).hasSize(70);
    }

    @Test
    void aNewWordOfTheAmbulanceLetsOffWhoHasNotAnsweredAndAsksThemAgainWhenItIsHeldUp() {
        policies.inForce(policies.like(
                Category.CHOKING, "Ambulance", policy -> part(policy, "reach").put("behindAmbulanceSeconds", 60)));
        town.responder("Far", 1_500, Town.BLS_AED);
        UUID incident = raised("CHOKING", body -> {});
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactly("OPEN"));

        correct(incident, Map.of("ambulance", Map.of("etaSeconds", 60)));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactly("STOOD_DOWN"));

        correct(incident, Map.of("ambulance", Map.of("etaSeconds", 1_200)));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactlyInAnyOrder("STOOD_DOWN", "OPEN"));
    }

    @Test
    void whoeverIsNearAndCannotBeAskedStandsInTheExplanationWithTheReason() {
        town.responder("Anna", 100, Town.BLS_AED);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        execute("update presence set fix_at = now() - interval '2 days' where responder_id = $1", stale);
        town.responder("Learner", 140, 0);
        UUID bystander = town.responder("Bystander", 160, Town.BLS_AED);
        town.trust(bystander, 1);
        UUID busy = town.responder("Busy", 180, Town.BLS_AED);
        execute("insert into engagement values ($1, gen_random_uuid(), gen_random_uuid(), 'INCIDENT', now())", busy);

        UUID incident = raised("CHOKING", body -> {});

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(reasonsOfNotAskable(incident))
                        .containsEntry("Stale", "STALE_POSITION")
                        .containsEntry("Learner", "UNVERIFIED")
                        .containsEntry("Bystander", "TIER_TOO_LOW")
                        .containsEntry("Busy", "ENGAGED_ELSEWHERE")
                        .doesNotContainKey("Anna"));
    }

    @Test
    void whyNobodyCouldBeAskedIsExplainedWithoutCountingAsAWave() {
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        execute(
                "insert into responder_history (responder_id, hard_call_at) values ($1, now() - interval '3 hours')",
                tired);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        execute("update presence set fix_at = now() - interval '2 days' where responder_id = $1", stale);

        UUID incident = raised("CHOKING", body -> {});

        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(reasonsOfNotAskable(incident)).containsEntry("Stale", "STALE_POSITION"));
        assertThat(reasonOf(match(incident), "Tired")).isEqualTo("COOL_OFF");
        assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED");
        assertThat(town.see(incident).getList("waves")).isEmpty();

        town.responder("Ben", 300, Town.BLS_AED);
        await().atMost(25, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("waves.number", Integer.class))
                        .containsExactly(1));
        assertThat(match(incident).getList("waves.number", Integer.class)).containsExactly(0, 1);
    }

    @Test
    void whatACrashLeftUnexplainedIsExplainedLater() {
        town.responder("Anna", 100, Town.BLS_AED);
        UUID stale = town.responder("Stale", 120, Town.BLS_AED);
        execute("update presence set fix_at = now() - interval '2 days' where responder_id = $1", stale);
        UUID incident = raised("CHOKING", body -> {});
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(reasonsOfNotAskable(incident)).containsKey("Stale"));

        execute("update wave set not_askable = null, audit_due_at = now() where callout_id = $1", incident);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(reasonsOfNotAskable(incident)).containsKey("Stale"));
    }

    @Test
    void everyChoiceIsExplainedByItsPartsAndByTwoModels() {
        town.aed(80);
        for (int i = 1; i <= 12; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        Map<String, Object> upstairs = new HashMap<>(town.location(town.lon, town.lat));
        upstairs.put("floor", "3");

        JsonPath match = matchOf(raised("CARDIAC_ARREST", body -> body.put("location", upstairs)), 7);

        String first = "waves[0].candidates[0].";
        int etaSeconds = match.getInt(first + "etaSeconds");
        assertThat(match.getInt(first + "turnoutSeconds")
                        + match.getInt(first + "travelSeconds")
                        + match.getInt(first + "entrySeconds"))
                .isBetween(etaSeconds - 2, etaSeconds);
        assertThat(match.getInt(first + "entrySeconds")).isPositive();
        assertThat(match.getDouble(first + "chance")).isBetween(0.01, 0.9);
        assertThat(match.getString(first + "travelSource")).isEqualTo("STRAIGHT_LINE");
        assertThat(match.getList("waves[0].outlooks.model")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(match.getDouble("waves[0].outlooks[0].with"))
                .isGreaterThan(match.getDouble("waves[0].outlooks[0].without"));
        assertThat(match.getString("waves[0].policy.name")).isNotBlank();
        assertThat(match.getList("waves[0].candidates.aedUsability", String.class))
                .contains("OPEN");
    }

    @Test
    void aDryRunShowsTheSamePeopleAndWritesNothing() {
        town.aed(80);
        for (int i = 1; i <= 12; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID tired = town.responder("Tired", 50, Town.BLS_AED);
        execute(
                "insert into responder_history (responder_id, hard_call_at) values ($1, now() - interval '3 hours')",
                tired);
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        List<Long> before = rows();

        JsonPath run = town.send(
                        "coordinator",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of("location", town.location(town.lon, town.lat), "patient", Map.of("ageYears", 63)))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(rows()).isEqualTo(before);
        assertThat(run.getString("candidates.find { it.responderName == 'Tired' }.reason"))
                .isEqualTo("COOL_OFF");
        policies.publish(policy, 1).statusCode(200);
        JsonPath match = matchOf(
                raised("CARDIAC_ARREST", body -> {}),
                run.getList("candidates.findAll { it.chosen }").size());
        assertThat(run.getList("candidates.findAll { it.chosen }.responderName", String.class))
                .containsExactlyInAnyOrderElementsOf(chosen(match));
    }

    @Test
    void aDryRunSaysWhyNobodyWouldBeAlerted() {
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        town.responder("Anna", 100, Town.BLS_AED);

        JsonPath run = town.send(
                        "admin",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of(
                                "location",
                                Map.of("lon", town.lon, "lat", town.lat, "placeType", "PRISON"),
                                "at",
                                Instant.now().plusSeconds(36_000).toString()))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(run.getString("withheldReason")).isEqualTo("PLACE_EXCLUDED");
        assertThat(run.getList("candidates")).isEmpty();
    }

    @Test
    void anothersPolicyIsNotTried() {
        String policy = policies.draft(policies.like(Category.CARDIAC_ARREST, "Draft", draft -> {}));
        Town other = new Town(pool);

        other.send(
                        "admin",
                        "POST",
                        "/v1/policies/" + policy + "/dry-run",
                        Map.of("location", other.location(other.lon, other.lat)))
                .statusCode(404);
        other.send("cad", "POST", "/v1/policies/" + policy + "/dry-run", Map.of())
                .statusCode(403);
    }

    private UUID raised(String category, Consumer<Map<String, Object>> change) {
        Map<String, Object> body = town.incident(category);
        change.accept(body);
        return town.raise(body);
    }

    private JsonPath matchOf(UUID incident, int alerts) {
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(alerts));
        return match(incident);
    }

    private JsonPath match(UUID incident) {
        return town.read("coordinator", "/v1/incidents/" + incident + "/match")
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> chosen(JsonPath match) {
        return match.getList("waves[0].candidates.findAll { it.chosen }.responderName", String.class);
    }

    private static String reasonOf(JsonPath match, String name) {
        return match.getString("waves[0].candidates.find { it.responderName == '" + name + "' }.reason");
    }

    private Map<String, String> reasonsOfNotAskable(UUID incident) {
        Map<String, String> reasons = new HashMap<>();
        List<Map<String, Object>> people = match(incident).getList("waves[0].notAskable.people");
        if (people != null) {
            people.forEach(one -> reasons.put((String) one.get("responderName"), (String) one.get("reason")));
        }
        return reasons;
    }

    /** Sets everybody of this town free again. */
    private void free() {
        pool.preparedQuery("delete from engagement where responder_id in"
                        + " (select responder_id from presence_membership where organisation = $1)")
                .execute(Tuple.of(town.organisation))
                .await()
                .indefinitely();
        pool.preparedQuery(
                        "update alert set state = 'DECLINED', ended_at = now() where state = 'OPEN' and responder_id in"
                                + " (select responder_id from presence_membership where organisation = $1)")
                .execute(Tuple.of(town.organisation))
                .await()
                .indefinitely();
    }

    /** How much is written of this town. */
    private List<Long> rows() {
        return Stream.of(
                        "callout where organisation = $1",
                        "wave join callout on callout.id = callout_id where organisation = $1",
                        "alert join callout on callout.id = callout_id where organisation = $1",
                        "engagement join presence_membership using (responder_id) where organisation = $1",
                        "policy where organisation = $1")
                .map(written -> pool.preparedQuery("select count(*) from " + written)
                        .execute(Tuple.of(town.organisation))
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .toList();
    }

    private void correct(UUID incident, Map<String, Object> correction) {
        town.send("cad", "PATCH", "/v1/incidents/" + incident, correction).statusCode(200);
    }

    private void execute(String sql, UUID id) {
        pool.preparedQuery(sql).execute(Tuple.of(id)).await().indefinitely();
    }
}
