package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The road of one call through this service, on real PostGIS and Kafka. */
@QuarkusTest
class IncidentStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
    }

    @Test
    void aCardiacArrestAlertsSevenOfTheNearestInBothRoles() {
        town.aed(150);
        for (int i = 1; i <= 20; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);

        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));

        JsonPath seen = awaitAlerts(incident, 7);
        Map<String, Long> byRole = seen.getList("alerts.role", String.class).stream()
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        assertThat(byRole).containsEntry("DIRECT", 4L).containsEntry("AED_RUNNER", 3L);
        assertThat(seen.getString("state")).isEqualTo("ALERTING");
        assertThat(seen.getList("timeline.type", String.class)).containsExactly("RECEIVED", "WAVE_SENT");
        assertThat(seen.getList("alerts.travelSource", String.class)).containsOnly("STRAIGHT_LINE");
    }

    @Test
    void aDeclineIsReplacedByTheNextBest() {
        for (int i = 1; i <= 10; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        JsonPath seen = awaitAlerts(incident, 4);

        phones.answer(ring(seen, 0), "DECLINE");

        JsonPath then = awaitAlerts(incident, 5);
        assertThat(then.getList("alerts.findAll { it.state == 'DECLINED' }")).hasSize(1);
        assertThat(then.getList("alerts.findAll { it.state == 'OPEN' }")).hasSize(4);
    }

    @Test
    void silenceBringsTheNextPersonAtOnce() {
        for (int i = 1; i <= 3; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("FALL_NON_INJURY"));
        assertThat(awaitAlerts(incident, 2).getList("alerts.responderName", String.class))
                .containsOnly("R1", "R2");

        patienceEnds(incident);

        JsonPath then = awaitAlerts(incident, 3);
        assertThat(then.getList("alerts.findAll { it.state == 'EXPIRED' }.responderName", String.class))
                .containsOnly("R1", "R2");
        assertThat(then.getList("alerts.findAll { it.state == 'OPEN' }.responderName", String.class))
                .containsExactly("R3");
        assertThat(then.getString("state")).isEqualTo("ALERTING");
        assertThat(then.getList("timeline.type", String.class)).doesNotContain("EXHAUSTED");
    }

    @Test
    void enoughAcceptancesCoverTheCalloutAndTheRestAreTold() {
        for (int i = 1; i <= 6; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("FALL_NON_INJURY"));
        JsonPath seen = awaitAlerts(incident, 2);

        phones.answer(ring(seen, 0), "ACCEPT");

        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("COVERED"));
        JsonPath covered = town.see(incident);
        assertThat(covered.getList("alerts.state", String.class)).containsExactlyInAnyOrder("ACCEPTED", "FILLED");
        assertThat(covered.getInt("needs[0].assigned")).isEqualTo(1);
    }

    @Test
    void nobodyAroundExhaustsTheCallout() {
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));

        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
    }

    @Test
    void closingStandsEverybodyDownExceptWhoIsWithThePatient() {
        for (int i = 1; i <= 6; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        JsonPath seen = awaitAlerts(incident, 4);
        phones.answer(ring(seen, 0), "ACCEPT");
        phones.answer(ring(seen, 1), "ACCEPT");
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(incident).getList("assignments")).hasSize(2));
        UUID withPatient = assignmentOf(incident, ring(seen, 0).responder());
        phones.progress(ring(seen, 0), withPatient, "WITH_PATIENT");
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.progress", String.class))
                        .contains("WITH_PATIENT"));

        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);

        JsonPath closed = town.see(incident);
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getList("assignments.progress", String.class))
                .containsExactlyInAnyOrder("WITH_PATIENT", "STOOD_DOWN");
        assertThat(closed.getList("alerts.state", String.class)).doesNotContain("OPEN");
    }

    @Test
    void whenAHazardIsClearedTheNearestAreAskedAgain() {
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        JsonPath seen = awaitAlerts(incident, 1);
        phones.answer(ring(seen, 0), "ACCEPT");
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(incident).getList("assignments")).hasSize(1));

        correct(incident, Map.of("scene", Map.of("state", "HAZARD", "hazards", List.of("FIRE"))));
        assertThat(town.see(incident).getList("assignments.progress", String.class))
                .containsExactly("STOOD_DOWN");
        correct(incident, Map.of("scene", Map.of("state", "CLEARED")));

        JsonPath then = awaitAlerts(incident, 2);
        assertThat(then.getList("alerts.responderId", String.class)).containsOnly(anna.toString());
        assertThat(then.getList("alerts.state", String.class)).containsExactlyInAnyOrder("ACCEPTED", "OPEN");
    }

    @Test
    void aPlaceThatTurnsOutToBeAHomeIsKeptFromTheTierForPublicPlaces() {
        UUID bystander = town.responder("Ben", 50, Town.BLS_AED);
        UUID member = town.responder("Mia", 100, Town.BLS_AED);
        town.trust(bystander, 1);
        Map<String, Object> body = town.incident("CHOKING");
        body.put("location", Map.of("lon", town.lon, "lat", town.lat, "placeType", "PUBLIC"));
        UUID incident = town.raise(body);
        JsonPath seen = awaitAlerts(incident, 2);
        assertThat(seen.getList("alerts.state", String.class)).containsOnly("OPEN");

        correct(incident, Map.of("location", Map.of("placeType", "PRIVATE_HOME")));

        JsonPath then = town.see(incident);
        assertThat(stateOf(then, bystander)).isEqualTo("STOOD_DOWN");
        assertThat(stateOf(then, member)).isEqualTo("OPEN");
    }

    @Test
    void whoeverHasBeenSilentForTooLongComesByTheWayToWhereTheSceneIsNow() {
        town.responder("Anna", 100, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CHOKING"));
        int before = awaitAlerts(incident, 1).getInt("alerts[0].etaSeconds");
        patienceEnds(incident);
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactly("EXPIRED"));

        correct(incident, Map.of("location", Map.of("lon", town.lon, "lat", town.lat - 0.003)));

        assertThat(town.see(incident).getInt("alerts[0].etaSeconds")).isGreaterThan(before + 100);
    }

    /** Time passes here by moving what is due. */
    private void patienceEnds(UUID incident) {
        execute("update alert set expires_at = now() where callout_id = $1", incident);
        execute("update dispatch_step set due_at = now() where callout_id = $1", incident);
    }

    private void execute(String sql, UUID incident) {
        pool.preparedQuery(sql).execute(Tuple.of(incident)).await().indefinitely();
    }

    private static String stateOf(JsonPath seen, UUID responder) {
        return seen.getString("alerts.find { it.responderId == '" + responder + "' }.state");
    }

    private void correct(UUID incident, Map<String, Object> correction) {
        town.send("cad", "PATCH", "/v1/incidents/" + incident, correction).statusCode(200);
    }

    private UUID assignmentOf(UUID incident, UUID responder) {
        return UUID.fromString(
                town.see(incident).getString("assignments.find { it.responderId == '" + responder + "' }.id"));
    }

    private Ring ring(JsonPath seen, int index) {
        return new Ring(
                seen.getUUID("id"),
                seen.getUUID("alerts[" + index + "].id"),
                seen.getUUID("alerts[" + index + "].responderId"));
    }

    private JsonPath awaitAlerts(UUID incident, int number) {
        await().atMost(10, SECONDS).untilAsserted(() -> {
            List<?> alerts = town.see(incident).getList("alerts");
            assertThat(alerts).hasSize(number);
        });
        return town.see(incident);
    }
}
