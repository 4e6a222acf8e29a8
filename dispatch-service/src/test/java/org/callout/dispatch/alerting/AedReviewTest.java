package org.callout.dispatch.alerting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class AedReviewTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;

    @BeforeEach
    void findTown() {
        town = new Town(pool);
        for (int i = 1; i <= 8; i++) town.responder("R" + i, 100 * i, Town.BLS_AED);
    }

    @Test
    void twoRunnersWhoAcceptFetchTwoDevices() {
        town.aed(120);
        town.aed(260);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        List<Ring> runners = awaitRunners(incident);

        phones.answer(runners.get(0), "ACCEPT");
        phones.answer(runners.get(1), "ACCEPT");

        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(aedsOnTheWay(incident)).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void aMissingDeviceIsTakenOutOfOrderAndTheRunnerSentToTheNext() {
        UUID missing = town.aed(120);
        UUID other = town.aed(1_200);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        phones.answer(runner, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).containsExactly(missing.toString()));

        phones.finding(runner, UUID.fromString(town.see(incident).getString("assignments[0].id")), "AED_MISSING");

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).containsExactly(other.toString()));
        JsonPath seen = town.see(incident);
        assertThat(seen.getList("findings.finding", String.class)).containsExactly("AED_MISSING");
    }

    @Test
    void aDeviceFarFromTheSceneStaysTheRunnersWhoIsSentToIt() {
        UUID device = town.aed(120);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        phones.answer(runner, "ACCEPT");
        awaitOnTheWay(incident, device);
        town.aed(300);

        stand(device, 6_000);
        phones.finding(runner, UUID.fromString(town.see(incident).getString("assignments[0].id")), "SEND_MORE");

        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("findings")).hasSize(1));
        await().during(2, SECONDS)
                .atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).containsExactly(device.toString()));
    }

    @Test
    void whoeverComesByOtherMeansStillComesByTheirDeviceHoweverFarItIs() {
        UUID device = town.aed(120);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        stand(device, 6_000);

        phones.accept(runner, "FOOT");

        awaitOnTheWay(incident, device);
        assertThat(town.see(incident).getString("assignments[0].travelMode")).isEqualTo("FOOT");
    }

    @Test
    void aSceneThatMovesTakesNobodysDeviceAndLeadsNobodyToThatOfAnotherCallout() {
        for (int i = 1; i <= 8; i++) town.responder("S" + i, 100 * i, Town.BLS_AED);
        UUID near = town.aed(120);
        UUID one = town.raise(town.incident("CARDIAC_ARREST"));
        phones.answer(awaitRunners(one).getFirst(), "ACCEPT");
        awaitOnTheWay(one, near);
        UUID far = town.aed(500);
        UUID other = town.raise(town.incident("CARDIAC_ARREST"));
        phones.answer(awaitRunners(other).getFirst(), "ACCEPT");
        awaitOnTheWay(other, far);
        stand(far, 6_000);

        town.send(
                        "cad",
                        "PATCH",
                        "/v1/incidents/" + other,
                        Map.of("location", town.location(town.lon, town.lat + 0.0003)))
                .statusCode(200);

        await().during(2, SECONDS)
                .atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(other)).containsExactly(far.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update aed_device set condition = 'OUT_OF_ORDER' where id = $1",
                "update aed_site set access = 'private' where device_id = $1",
                "update aed_site set retired_at = now() where device_id = $1"
            })
    void whoeverTakesADeviceAwayItsRunnerIsSentToTheNextAtOnce(String change) {
        UUID lost = town.aed(120);
        UUID next = town.aed(900);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        phones.answer(awaitRunners(incident).getFirst(), "ACCEPT");
        awaitOnTheWay(incident, lost);
        rest(incident);

        rows(change, lost);

        awaitOnTheWay(incident, next);
    }

    @Test
    void aRunnerWhoseDeviceIsLostAndWhosePlaceNobodyKnowsGoesStraight() {
        UUID lost = town.aed(120);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        phones.answer(runner, "ACCEPT");
        awaitOnTheWay(incident, lost);
        rows("update ready_member set placed = true where responder_id = $1", runner.responder());

        rows("update aed_device set condition = 'OUT_OF_ORDER' where id = $1", lost);

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).isEmpty());
    }

    @Test
    void runnersOfTwoCalloutsFetchTwoDevices() {
        for (int i = 1; i <= 8; i++) town.responder("S" + i, 100 * i, Town.BLS_AED);
        UUID near = town.aed(120);
        UUID one = town.raise(town.incident("CARDIAC_ARREST"));
        Ring first = awaitRunners(one).getFirst();
        UUID other = town.raise(town.incident("CARDIAC_ARREST"));
        Ring second = awaitRunners(other).getFirst();
        UUID next = town.aed(500);

        phones.answer(first, "ACCEPT");
        awaitOnTheWay(one, near);
        phones.answer(second, "ACCEPT");

        awaitOnTheWay(other, next);
        assertThat(aedsOnTheWay(one)).containsExactly(near.toString());
    }

    @Test
    void nobodyIsAskedToFetchADeviceThatARunnerOfAnotherCalloutIsOnTheWayTo() {
        for (int i = 1; i <= 8; i++) town.responder("S" + i, 100 * i, Town.BLS_AED);
        UUID near = town.aed(120);
        UUID next = town.aed(500);
        UUID one = town.raise(town.incident("CARDIAC_ARREST"));
        phones.answer(awaitRunners(one).getFirst(), "ACCEPT");
        awaitOnTheWay(one, near);

        UUID other = town.raise(town.incident("CARDIAC_ARREST"));

        awaitRunners(other);
        assertThat(rows("select distinct aed_id from alert where callout_id = $1 and aed_id is not null", other)
                        .map(row -> row.getUUID("aed_id")))
                .containsExactly(next);
    }

    @Test
    void theLiveEtaOfARunnerGoesByTheDeviceUntilItIsCollectedAndTheDeviceStaysTheirsUntilItIsBack() {
        // far, but within the longest ETA also by night, when everybody needs 40 s more until under way
        UUID device = town.aed(1_350);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        phones.answer(runner, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).containsExactly(device.toString()));
        JsonPath fetching = town.see(incident);
        UUID assignment = UUID.fromString(fetching.getString("assignments[0].id"));

        phones.progress(runner, assignment, "AED_COLLECTED");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getString("assignments[0].progress"))
                        .isEqualTo("AED_COLLECTED"));

        assertThat(town.see(incident).getInt("assignments[0].liveEtaSeconds"))
                .isLessThan(fetching.getInt("assignments[0].liveEtaSeconds") / 2);
        assertThat(changesFor(runner))
                .filteredOn(change -> "AED_COLLECTED".equals(change.getString("assignment.progress")))
                .extracting(change -> change.getString("assignment.aed.usability"))
                .containsExactly("OPEN");

        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);
        assertThat(conditionOf(device)).isEqualTo("AWAITING_RETURN");
    }

    @Test
    void aRunnerWhoArrivesWithoutHavingSaidMoreHasTheDeviceAndItIsMissedUntilItIsChecked() {
        UUID device = town.aed(120);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        Ring runner = awaitRunners(incident).getFirst();
        phones.answer(runner, "ACCEPT");
        awaitOnTheWay(incident, device);
        UUID assignment = UUID.fromString(town.see(incident).getString("assignments[0].id"));

        phones.progress(runner, assignment, "ON_SCENE");

        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(conditionOf(device)).isEqualTo("AT_SCENE"));
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "CANCELLED"))
                .statusCode(200);
        assertThat(conditionOf(device)).isEqualTo("AWAITING_RETURN");
    }

    /** As they stand in the outbox. */
    private List<JsonPath> changesFor(Ring runner) {
        return rows(
                        "select data from outbox where topic = 'alert.change' and key = $1 order by id",
                        runner.responder().toString())
                .map(row -> JsonPath.from(row.getString("data")))
                .toList();
    }

    private String conditionOf(UUID device) {
        return rows("select condition from aed_device where id = $1", device)
                .map(row -> row.getString("condition"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Row> rows(String sql, Object parameter) {
        return StreamSupport.stream(
                pool.preparedQuery(sql)
                        .execute(Tuple.of(parameter))
                        .await()
                        .indefinitely()
                        .spliterator(),
                false);
    }

    private void stand(UUID device, int metresNorth) {
        rows("update aed_site set lat = " + (town.lat + metresNorth / 111_195.0) + " where device_id = $1", device);
    }

    /** Nothing is due any more: what is planned after this is planned because of what comes. */
    private void rest(UUID incident) {
        rows("update dispatch_step set due_at = null where callout_id = $1", incident);
    }

    private void awaitOnTheWay(UUID incident, UUID device) {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(aedsOnTheWay(incident)).containsExactly(device.toString()));
    }

    private List<String> aedsOnTheWay(UUID incident) {
        return town.see(incident).getList("assignments.findAll { it.aed != null }.aed.id", String.class);
    }

    private List<Ring> awaitRunners(UUID incident) {
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(7));
        return town.see(incident).<String>getList("alerts.findAll { it.role == 'AED_RUNNER' }.id").stream()
                .map(UUID::fromString)
                .map(alert -> new Ring(
                        incident,
                        alert,
                        UUID.fromString(
                                town.see(incident).getString("alerts.find { it.id == '" + alert + "' }.responderId"))))
                .toList();
    }
}
