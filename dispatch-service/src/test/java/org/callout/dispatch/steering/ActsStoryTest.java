package org.callout.dispatch.steering;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Coordinators step in, one after the other and at the same time, on real PostGIS and Kafka. */
@QuarkusTest
class ActsStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town(pool);
    }

    @Test
    void wideningAsksMoreAtOnceAndFartherAwayAndIsTakenBack() {
        town.responder("Anna", 300, Town.BLS_AED);
        town.responder("Far", 1_500, Town.BLS_AED);
        UUID incident = town.raise(town.incident("FALL_NON_INJURY"));
        await().atMost(10, SECONDS).until(() -> asked(incident).contains("Anna"));
        int before = asked(incident).size();
        String widening = "/widenings/" + UUID.randomUUID();

        for (int i = 0; i < 2; i++) {
            act(incident, widening, Map.of("reason", "nobody answers", "moreAlerts", 3, "longerEtaSeconds", 1_800))
                    .statusCode(200)
                    .body("asking.widenings.size()", equalTo(1))
                    .body("asking.widenings[0].by", notNullValue());
        }

        await().atMost(10, SECONDS).until(() -> asked(incident).size() > before || before == 2);
        await().atMost(10, SECONDS).until(() -> asked(incident).contains("Far"));
        int wide = town.see(incident).getInt("asking.budget");
        town.send("coordinator", "DELETE", "/v1/incidents/" + incident + widening + "?reason=Too far", Map.of())
                .statusCode(200)
                .body("asking.budget", equalTo(wide - 3))
                .body("asking.widenings.size()", equalTo(0));
        assertThat(told(incident, "WIDENED"))
                .hasSize(1)
                .allSatisfy(detail -> assertThat(detail)
                        .containsEntry("reason", "nobody answers")
                        .containsKey("by"));
        assertThat(told(incident, "WIDENING_TAKEN_BACK"))
                .hasSize(1)
                .allSatisfy(detail ->
                        assertThat(detail).containsEntry("reason", "Too far").containsKey("by"));
    }

    @Test
    void theCrewsArrivalIsToldByTheCadAndCorrectedByACoordinatorAlsoAfterTheEnd() {
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        long seen = town.see(incident).getLong("version");
        Instant there = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(120);
        for (int i = 0; i < 2; i++) {
            crew("cad", incident, Map.of("at", there.toString(), "source", "status 4"))
                    .statusCode(200)
                    .body("crewArrival.arrivedAt", equalTo(there.toString()))
                    .body("crewArrival.source", equalTo("status 4"));
        }
        assertThat(told(incident, "CREW_ARRIVED"))
                .hasSize(1)
                .allSatisfy(detail -> assertThat(detail).containsEntry("by", "cad-" + town.organisation));
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);

        String earlier = there.minusSeconds(60).toString();
        crew("coordinator", incident, Map.of("at", earlier, "version", seen))
                .statusCode(409)
                .body("changed.what", hasItem("crew"));
        crew("coordinator", incident, Map.of("at", earlier)).statusCode(200);
        crew("coordinator", incident, Map.of("at", Instant.now().plusSeconds(90).toString()))
                .statusCode(422);
        crew("wall", incident, Map.of("at", earlier)).statusCode(403);

        assertThat(town.see(incident).getString("crewArrival.arrivedAt")).isEqualTo(earlier);
        assertThat(town.see(incident).getString("state")).isEqualTo("CLOSED");
        String arrival = "/v1/incidents/" + incident + "/crew-arrival";
        town.send("coordinator", "DELETE", arrival + "?reason=" + "x".repeat(501), Map.of())
                .statusCode(400);
        town.send("coordinator", "DELETE", arrival + "?reason=Another street", Map.of())
                .statusCode(200)
                .body("crewArrival", nullValue());
        assertThat(told(incident, "CREW_ARRIVAL_TAKEN_BACK"))
                .hasSize(1)
                .allSatisfy(detail -> assertThat(detail)
                        .containsEntry("reason", "Another street")
                        .containsKey("by"));
    }

    private ValidatableResponse crew(String role, UUID incident, Map<String, Object> arrival) {
        return town.send(role, "PUT", "/v1/incidents/" + incident + "/crew-arrival", arrival);
    }

    @Test
    void whoComesTooLateForTheModelIsAskedOnceACoordinatorWantsMore() {
        town.responder("Anna", 300, Town.BLS_AED);
        town.responder("Far", 1_500, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(10, SECONDS).until(() -> asked(incident).contains("Anna"));

        act(
                        incident,
                        "/widenings/" + UUID.randomUUID(),
                        Map.of("reason", "any hands", "moreAlerts", 3, "longerEtaSeconds", 1_800))
                .statusCode(200);

        await().atMost(10, SECONDS).until(() -> asked(incident).contains("Far"));
    }

    @Test
    void aNamedPersonIsAskedUnlessTheyMayNotBe() {
        UUID offDuty = town.responder("Off", 200, Town.BLS_AED);
        set(offDuty, "on_duty = false, ready = false");
        UUID unskilled = town.responder("Unskilled", 200, 0);
        UUID stranger = new Town(pool).responder("Stranger", 100, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("state").equals("EXHAUSTED"));
        UUID far = town.responder("Far", 30_000, Town.BLS_AED);

        name(incident, offDuty).statusCode(409).body("reason", equalTo("OFF_DUTY"));
        name(incident, unskilled).statusCode(409).body("reason", equalTo("UNVERIFIED"));
        name(incident, stranger).statusCode(409).body("reason", equalTo("NOT_A_MEMBER"));
        name(incident, UUID.randomUUID()).statusCode(409).body("reason", equalTo("NOT_A_MEMBER"));
        name(incident, far).statusCode(200).body("alerts.responderName", hasItem("Far"));
        name(incident, far).statusCode(200).body("alerts.size()", equalTo(1));
        assertThat(told(incident, "ASKED_BY_NAME")).hasSize(1);
        town.send("cad", "PUT", path(incident) + "/alerts/" + far, Map.of("reason", "near"))
                .statusCode(403);

        UUID other = town.raise(town.incident("CHOKING"));
        await().atMost(10, SECONDS)
                .until(() -> !town.see(other).getString("state").equals("RECEIVED"));
        name(other, far).statusCode(409).body("reason", equalTo("ENGAGED_ELSEWHERE"));
    }

    @Test
    void aQuestionIsTakenBackFromWhoHasNotAnsweredAndNobodyUndoesAnothersAskingUnseen() {
        UUID anna = town.responder("Anna", 300, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        Ring ring = ring(incident);
        long seen = town.see(incident).getLong("version");
        withdraw(incident, anna, "").statusCode(400);
        withdraw(incident, UUID.randomUUID(), "?reason=wrong").statusCode(404);

        for (int i = 0; i < 2; i++) {
            withdraw(incident, anna, "?reason=mistaken&version=" + seen)
                    .statusCode(200)
                    .body("alerts.state", equalTo(List.of("STOOD_DOWN")));
        }
        assertThat(told(incident, "STOOD_DOWN"))
                .hasSize(1)
                .allSatisfy(detail ->
                        assertThat(detail).containsEntry("reason", "mistaken").containsKey("by"));
        await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("state").equals("EXHAUSTED"));
        assertThat(asked(incident)).as("planning does not choose her again").hasSize(1);
        phones.answer(ring, "ACCEPT");

        name(incident, anna).statusCode(200).body("assignments.size()", equalTo(0));
        withdraw(incident, anna, "?reason=mistaken&version=" + seen)
                .statusCode(409)
                .body("changed.what", hasItem("alert " + anna));
        UUID again = town.see(incident).getUUID("alerts.find { it.state == 'OPEN' }.id");
        phones.answer(new Ring(incident, again, anna), "ACCEPT");
        await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getList("assignments").size() == 1);
        withdraw(incident, anna, "?reason=mistaken").statusCode(409);
    }

    private ValidatableResponse withdraw(UUID incident, UUID responder, String why) {
        return town.send("coordinator", "DELETE", path(incident) + "/alerts/" + responder + why, Map.of());
    }

    @Test
    void aboutWherePeopleAreIsToldAtADeskWhileItMattersAndNeverToASystem() {
        town.responder("Anna", 300, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        ring(incident);
        String match = path(incident) + "/match";

        town.read("coordinator", match).body("areas.radiusMetres", equalTo(List.of(400)));
        JsonPath asked = town.see(incident);
        assertThat(asked.getDouble("alerts[0].position.accuracyMetres")).isEqualTo(400);
        assertThat(asked.getDouble("alerts[0].position.lat"))
                .isEqualTo(town.read("coordinator", match).extract().<Float>path("areas[0].lat"), within(1e-5));
        town.read("cad", match).body("waves.size()", equalTo(1)).body("areas", equalTo(List.of()));
        act(incident, "/closure", Map.of("outcome", "CANCELLED")).statusCode(200);
        town.read("coordinator", match).body("areas", equalTo(List.of()));
    }

    @Test
    void whoWasStoodDownCanBeAskedAgainAndWhoIsNotNeededIsNot() {
        UUID anna = town.responder("Anna", 300, Town.BLS_AED);
        UUID incident = town.raise(town.incident("FALL_NON_INJURY"));
        Ring ring = ring(incident);
        phones.answer(ring, "ACCEPT");
        String assignment = await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("assignments[0].id"), id -> id != null);
        name(incident, town.responder("Ben", 400, Town.BLS_AED))
                .statusCode(409)
                .body("reason", equalTo("ROLE_COVERED"));

        act(incident, "/assignments/" + assignment + "/release", Map.of("reason", "sent elsewhere"))
                .statusCode(200);
        name(incident, anna).statusCode(200);

        JsonPath seen = town.see(incident);
        assertThat(seen.getList("alerts.findAll { it.responderName == 'Anna' }.state", String.class))
                .containsExactlyInAnyOrder("ACCEPTED", "OPEN");
        assertThat(told(incident, "STOOD_DOWN"))
                .allSatisfy(detail -> assertThat(detail).containsKey("by"));
    }

    @Test
    void everybodyIsStoodDownAndOneRoleIsWantedAgain() {
        town.responder("Anna", 300, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        ring(incident);

        act(incident, "/stand-down", Map.of("reason", "the crew is there"))
                .statusCode(200)
                .body("state", equalTo("COVERED"))
                .body("alerts.state", hasItem("STOOD_DOWN"));
        act(incident, "/needs/DIRECT", Map.of("target", 1, "reason", "they left"))
                .statusCode(200);

        await().atMost(10, SECONDS)
                .until(() ->
                        town.see(incident).getList("alerts.state", String.class).contains("OPEN"));
        act(incident, "/needs/HELPER", Map.of("target", 1, "reason", "x")).statusCode(409);
        act(incident, "/needs/DIRECT", Map.of("target", 21, "reason", "x")).statusCode(400);
    }

    @Test
    void aClosureIsTakenBackAndThoseItStoodDownMayBeAskedAgain() {
        town.responder("Anna", 300, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        ring(incident);
        act(incident, "/closure", Map.of("outcome", "CANCELLED")).statusCode(200);
        assertThat(told(incident, "CLOSED"))
                .allSatisfy(detail -> assertThat(detail).containsKey("by"));

        for (int i = 0; i < 2; i++) {
            act(incident, "/reopening", Map.of("reason", "the wrong one")).statusCode(200);
        }

        await().atMost(10, SECONDS)
                .until(() ->
                        town.see(incident).getList("alerts.state", String.class).contains("OPEN"));
        assertThat(told(incident, "REOPENED")).hasSize(1);
        act(incident, "/closure", Map.of("outcome", "CANCELLED")).statusCode(200);
        pool.preparedQuery("update callout set closed_at = closed_at - interval '11 minutes' where id = $1")
                .execute(Tuple.of(incident))
                .await()
                .indefinitely();
        act(incident, "/reopening", Map.of("reason", "too late"))
                .statusCode(410)
                .body("outcome", equalTo("CANCELLED"));
    }

    @Test
    void whatTwoChangeAtOnceIsMergedWhereItDiffersAndRefusedWhereItIsTheSame() {
        UUID incident = town.raise(town.incident("CHOKING"));
        await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("state").equals("EXHAUSTED"));
        long seen = town.see(incident).getLong("version");

        correct(incident, seen, "notes", "two dogs").statusCode(200);
        correct(incident, seen, "determinant", "11D01").statusCode(200).body("notes", equalTo("two dogs"));
        correct(incident, seen, "notes", "two dogs").statusCode(200);
        ValidatableResponse refused = correct(incident, seen, "notes", "one dog")
                .statusCode(409)
                .body("changed[0].what", equalTo("notes"))
                .body("changed[0].by", notNullValue());
        Number now = refused.extract().path("version");
        correct(incident, now.longValue(), "notes", "one dog").statusCode(200);
    }

    @Test
    void ofTwoWhoChangeTheSameAtTheSameInstantExactlyOneWinsAndTheOtherIsTold() {
        UUID incident = town.raise(town.incident("CHOKING"));
        await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("state").equals("EXHAUSTED"));
        for (int round = 0; round < 5; round++) {
            long seen = town.see(incident).getLong("version");
            int four = 4 + round;
            var clara = CompletableFuture.supplyAsync(() -> want(incident, four, seen));
            var carl = CompletableFuture.supplyAsync(() -> want(incident, 12 + four, seen));

            assertThat(List.of(clara.join(), carl.join())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(told(incident, "NEED_CHANGED")).hasSize(5);
    }

    private int want(UUID incident, int target, long seen) {
        return act(incident, "/needs/DIRECT", Map.of("target", target, "reason", "more", "version", seen))
                .extract()
                .statusCode();
    }

    private ValidatableResponse correct(UUID incident, long version, String field, String value) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        body.put("version", version);
        return town.send("coordinator", "PATCH", path(incident), body);
    }

    private ValidatableResponse name(UUID incident, UUID responder) {
        return act(incident, "/alerts/" + responder, Map.of("reason", "lives next door"));
    }

    private ValidatableResponse act(UUID incident, String what, Map<String, Object> body) {
        return town.send("coordinator", "PUT", path(incident) + what, body);
    }

    private static String path(UUID incident) {
        return "/v1/incidents/" + incident;
    }

    private Ring ring(UUID incident) {
        JsonPath asked = await().atMost(10, SECONDS)
                .until(() -> town.see(incident), now -> !now.getList("alerts").isEmpty());
        return new Ring(incident, asked.getUUID("alerts[0].id"), asked.getUUID("alerts[0].responderId"));
    }

    private List<String> asked(UUID incident) {
        return town.see(incident).getList("alerts.responderName", String.class);
    }

    private List<Map<String, Object>> told(UUID incident, String word) {
        return town.see(incident).getList("timeline.findAll { it.type == '" + word + "' }.detail");
    }

    private void set(UUID responder, String what) {
        pool.preparedQuery("update presence set " + what + " where responder_id = $1")
                .execute(Tuple.of(responder))
                .await()
                .indefinitely();
    }
}
