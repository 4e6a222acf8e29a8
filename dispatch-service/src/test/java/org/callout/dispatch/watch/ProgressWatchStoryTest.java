package org.callout.dispatch.watch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What positions on real Kafka tell of people under way; whose turn it is to be looked at is moved to now. */
@QuarkusTest
class ProgressWatchStoryTest {

    private static final double METRES_PER_DEGREE = 111_195;

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;
    private UUID incident;
    private Ring anna;
    private UUID assignment;
    private Instant start;

    @BeforeEach
    void annaIsOnHerWayAndBenIsNear() {
        town = new Town(pool);
        town.responder("Anna", 600, Town.BLS_AED);
        incident = town.raise(town.incident("FALL_NON_INJURY"));
        whoeverIsAskedSetsOut();
        town.responder("Ben", 900, Town.BLS_AED);
        start = Instant.now();
    }

    private void whoeverIsAskedSetsOut() {
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(1));
        JsonPath seen = town.see(incident);
        anna = new Ring(incident, seen.getUUID("alerts[0].id"), seen.getUUID("alerts[0].responderId"));
        phones.answer(anna, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("COVERED"));
        assignment = UUID.fromString(town.see(incident).getString("assignments[0].id"));
        phones.progress(anna, assignment, "EN_ROUTE");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.progress", String.class))
                        .containsExactly("EN_ROUTE"));
    }

    @Test
    void whoeverStopsStaysAssignedAndAnotherOneIsAskedUntilTheyMoveAgain() {
        tellAndAwaitTheLook(0, 580);
        tell(70, 580);

        lookUntil(() -> {
            JsonPath seen = town.see(incident);
            assertThat(seen.getList("alerts.responderName", String.class)).containsExactlyInAnyOrder("Anna", "Ben");
            assertThat(words(seen)).contains("SETBACK");
        });
        JsonPath stopped = town.see(incident);
        assertThat(stopped.getString("assignments[0].progress")).isEqualTo("EN_ROUTE");
        assertThat(stopped.getString("assignments[0].setback")).isEqualTo("STOPPED");
        assertThat(stopped.getString("state")).isEqualTo("ALERTING");

        tell(90, 500);

        lookUntil(() -> assertThat(words(town.see(incident))).contains("RESUMED"));
        JsonPath moving = town.see(incident);
        assertThat(moving.getString("state")).isEqualTo("COVERED");
        assertThat(moving.<Object>get("assignments[0].setback")).isNull();
    }

    @Test
    void whoeverTurnsBackIsTold() {
        tellAndAwaitTheLook(0, 400);
        tell(30, 700);

        lookUntil(() -> assertThat(town.see(incident).getString("assignments[0].setback"))
                .isEqualTo("TURNED_BACK"));
    }

    @Test
    void whoeverACoordinatorHasAskedFromFartherAwayIsNotLateForComingFromThere() {
        town = new Town(pool);
        town.responder("Cleo", 4_000, Town.BLS_AED);
        incident = town.raise(town.incident("FALL_NON_INJURY"));
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getString("state")).isEqualTo("EXHAUSTED"));
        town.send(
                        "coordinator",
                        "PUT",
                        "/v1/incidents/" + incident + "/widenings/" + UUID.randomUUID(),
                        Map.of("reason", "nobody is nearer", "longerEtaSeconds", 1_800))
                .statusCode(200);
        whoeverIsAskedSetsOut();
        start = Instant.now();

        tellAndAwaitTheLook(0, 5_000);

        assertThat(words(town.see(incident))).doesNotContain("SETBACK");
    }

    @Test
    void silenceRemovesNobodyTellsNothingAndHidesNoAddress() {
        tellAndAwaitTheLook(0, 580);

        await().during(3, SECONDS).atMost(12, SECONDS).untilAsserted(() -> {
            moveTheTurn();
            JsonPath seen = town.see(incident);
            assertThat(seen.getString("assignments[0].progress")).isEqualTo("EN_ROUTE");
            assertThat(words(seen)).doesNotContain("SETBACK");
        });
        town.send("cad", "PATCH", "/v1/incidents/" + incident, Map.of("notes", "the back door is open"))
                .statusCode(200);
        JsonPath told = newestToldToAnna();
        assertThat(told.getString("assignment.notes")).isEqualTo("the back door is open");
        assertThat(told.getString("assignment.location.address")).isEqualTo("Städtle 1");
    }

    /** As it stands in the outbox. */
    private JsonPath newestToldToAnna() {
        String told = pool.preparedQuery(
                        "select data from outbox where topic = 'alert.change' and key = $1 order by id desc limit 1")
                .execute(Tuple.of(anna.responder().toString()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString("data");
        return JsonPath.from(told);
    }

    @Test
    void theWayLeftIsWrittenDownAsSheComesNearer() {
        tellAndAwaitTheLook(0, 300);

        lookUntil(() -> assertThat(etaStored()).isLessThan(300));
    }

    private List<String> words(JsonPath seen) {
        return seen.getList("timeline.type", String.class);
    }

    private void tell(int seconds, double metresNorth) {
        phones.position(
                anna.responder(), town.lon, town.lat + metresNorth / METRES_PER_DEGREE, start.plusSeconds(seconds));
    }

    private void tellAndAwaitTheLook(int seconds, double metresNorth) {
        tell(seconds, metresNorth);
        lookUntil(() -> assertThat(
                        count("select count(*) from assignment_watch where assignment_id = $1 and trail is not null"))
                .isEqualTo(1));
    }

    private void lookUntil(ThrowingRunnable seen) {
        await().atMost(20, SECONDS).untilAsserted(() -> {
            moveTheTurn();
            seen.run();
        });
    }

    private void moveTheTurn() {
        pool.preparedQuery("update assignment_watch set next_look_at = now() where assignment_id = $1")
                .execute(Tuple.of(assignment))
                .await()
                .indefinitely();
    }

    private long etaStored() {
        return count("select eta_seconds::bigint from assignment where id = $1");
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(assignment))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
