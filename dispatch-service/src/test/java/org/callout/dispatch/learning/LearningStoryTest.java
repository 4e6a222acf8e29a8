package org.callout.dispatch.learning;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

/** What real calls teach. */
@QuarkusTest
class LearningStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    @Inject
    LessonTable lessons;

    private Town town;
    private UUID anna;
    private UUID ben;
    private UUID incident;
    private UUID assignment;

    @BeforeEach
    void annaComesAndBenDoesNot() {
        town = new Town(pool);
        anna = town.responder("Anna", 100, Town.BLS_AED);
        ben = town.responder("Ben", 200, Town.BLS_AED);
        incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(15, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(2));
        phones.answer(ring(incident, anna), "ACCEPT");
        phones.answer(ring(incident, ben), "DECLINE");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.state", String.class))
                        .containsExactlyInAnyOrder("ACCEPTED", "DECLINED"));
        assignment = UUID.fromString(town.see(incident).getString("assignments[0].id"));
        phones.progress(ring(incident, anna), assignment, "EN_ROUTE");
        phones.progress(ring(incident, anna), assignment, "WITH_PATIENT");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("assignments.progress", String.class))
                        .containsExactly("WITH_PATIENT"));
        town.send("cad", "PUT", "/v1/incidents/" + incident + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);
    }

    @Test
    void answersTurnoutsAndHardCallsAreRememberedOnce() {
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(history(anna).getInteger("asked")).isEqualTo(1));

        assertThat(history(anna).getInteger("accepted")).isEqualTo(1);
        assertThat(history(anna).getInteger("turnouts_by_day") + history(anna).getInteger("turnouts_by_night"))
                .isEqualTo(1);
        assertThat(history(anna).getOffsetDateTime("hard_call_at")).isNotNull();
        assertThat(history(ben).getInteger("asked")).isEqualTo(1);
        assertThat(history(ben).getInteger("accepted")).isZero();
        assertThat(history(ben).getOffsetDateTime("hard_call_at")).isNull();

        lessons.learn(Instant.now(), Instant.now(), 500).await().indefinitely();

        assertThat(history(anna).getInteger("asked")).isEqualTo(1);
        assertThat(history(ben).getInteger("asked")).isEqualTo(1);
    }

    @Test
    void whoeverSetsOutWithoutAConnectionIsRememberedByWhenTheyDid() {
        UUID cleo = town.responder("Cleo", 100, Town.BLS_AED);
        UUID another = town.raise(town.incident("FALL_NON_INJURY"));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(another).getList("alerts.responderId", String.class))
                        .contains(cleo.toString()));
        Ring ring = ring(another, cleo);
        phones.answer(ring, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(another).getList("assignments")).hasSize(1));
        UUID hers = UUID.fromString(town.see(another).getString("assignments[0].id"));
        execute(
                "update alert set sent_at = sent_at - interval '1 hour', answered_at = answered_at - interval '1 hour'"
                        + " where responder_id = $1",
                cleo);
        execute(
                "update assignment set accepted_at = accepted_at - interval '1 hour',"
                        + " progress_at = progress_at - interval '1 hour' where id = $1",
                hers);

        phones.progress(ring, hers, "EN_ROUTE", Instant.now().minus(Duration.ofMinutes(58)));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(another).getList("assignments.progress", String.class))
                        .containsExactly("EN_ROUTE"));
        town.send("cad", "PUT", "/v1/incidents/" + another + "/closure", Map.of("outcome", "TREATED"))
                .statusCode(200);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            lessons.learn(Instant.now(), Instant.now(), 500).await().indefinitely();
            assertThat(history(cleo).getInteger("asked")).isEqualTo(1);
        });

        double logSeconds =
                history(cleo).getDouble("log_seconds_by_day") + history(cleo).getDouble("log_seconds_by_night");
        assertThat(Math.exp(logSeconds)).isBetween(100.0, 160.0);
    }

    @Test
    void whoComesFromAHardCallHearsWithTheEndUntilWhenNobodyAsks() {
        phones.progress(ring(incident, anna), assignment, "FINISHED");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(told(anna).getLast().getString("state")).isEqualTo("FINISHED"));

        assertThat(told(anna).getLast().getString("leftInPeaceUntil"))
                .isEqualTo(history(anna)
                        .getOffsetDateTime("hard_call_at")
                        .plusHours(24)
                        .toInstant()
                        .toString());
        assertThat(told(anna).getFirst().getString("leftInPeaceUntil")).isNull();
        assertThat(told(ben)).allMatch(change -> change.getString("leftInPeaceUntil") == null);
    }

    @Test
    void theModelShowsHowChancesWereTold() {
        learnNow();

        town.read("coordinator", "/v1/acceptance-model")
                .statusCode(200)
                .body("outcomes", greaterThanOrEqualTo(2))
                .body("calibration", hasSize(10))
                .body("calibration.predictions.sum()", greaterThanOrEqualTo(2));
        town.read("responder", "/v1/acceptance-model").statusCode(403);
    }

    @Test
    void whoeverIsErasedIsForgottenHereToo() {
        learnNow();

        execute("delete from presence where responder_id = $1", anna);
        execute("update alert set learnt_at = null where responder_id = $1", anna);
        lessons.learn(Instant.now(), Instant.now(), 500).await().indefinitely();

        assertThat(pool.preparedQuery("select from responder_history where responder_id = $1")
                        .execute(Tuple.of(anna))
                        .await()
                        .indefinitely()
                        .size())
                .isZero();
    }

    /** Not only when it is time to, which another test waits for; whoever else is at it goes first. */
    private void learnNow() {
        await().atMost(30, SECONDS).untilAsserted(() -> {
            lessons.learn(Instant.now(), Instant.now(), 500).await().indefinitely();
            assertThat(history(anna).getInteger("asked")).isEqualTo(1);
        });
    }

    private Ring ring(UUID incident, UUID responder) {
        JsonPath seen = town.see(incident);
        return new Ring(
                incident,
                UUID.fromString(seen.getString("alerts.find { it.responderId == '" + responder + "' }.id")),
                responder);
    }

    /** As it stands in the outbox. */
    private List<JsonPath> told(UUID responder) {
        return StreamSupport.stream(
                        pool.preparedQuery(
                                        "select data from outbox where topic = 'alert.change' and key = $1 order by id")
                                .execute(Tuple.of(responder.toString()))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> JsonPath.from(row.getString("data")))
                .toList();
    }

    private Row history(UUID responder) {
        var rows = pool.preparedQuery("select * from responder_history where responder_id = $1")
                .execute(Tuple.of(responder))
                .await()
                .indefinitely();
        assertThat(rows.size()).isEqualTo(1);
        return rows.iterator().next();
    }

    private void execute(String sql, UUID id) {
        pool.preparedQuery(sql).execute(Tuple.of(id)).await().indefinitely();
    }
}
