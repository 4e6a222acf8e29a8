package org.callout.dispatch.merger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Two people call for one collapse. */
@QuarkusTest
class MergerStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoCallForOneFall() {
        town = new Town(pool);
        town.responder("Anna", 50, Town.BLS_AED);
        town.responder("Ben", 200, Town.BLS_AED);
        first = town.raise(town.incident("CHOKING"));
        awaitAsked(first, "Anna", "Ben");
        town.responder("Cora", 300, Town.BLS_AED);
        second = town.raise(town.incident("CHOKING"));
        awaitAsked(second, "Cora");
    }

    @Test
    void theyAreSuspectedOnBothSidesUntilSomebodyTellsThemApartAndNeverMergedAlone() {
        assertThat(suspects(first)).containsExactly(second.toString());
        assertThat(suspects(second)).containsExactly(first.toString());
        town.read("coordinator", "/v1/incidents?state=OPEN")
                .body(
                        "items.find { it.id == '" + first + "' }.suspectedDuplicates",
                        equalTo(List.of(second.toString())));
        assertThat(List.of(state(first), state(second))).containsExactly("ALERTING", "ALERTING");

        String distinction = "/v1/incidents/" + first + "/distinctions/" + second;
        town.send("coordinator", "PUT", distinction, "").statusCode(200).body("suspectedDuplicates", empty());
        assertThat(suspects(second)).isEmpty();
        assertThat(town.see(second).getList("timeline.type", String.class)).contains("DISTINCT");

        town.send("coordinator", "DELETE", distinction, "")
                .statusCode(200)
                .body("suspectedDuplicates", hasItem(second.toString()));
    }

    @Test
    void mergedNobodyIsAskedTwiceAnswersForTheOldOneCountAndUndoneTheyAreTwoAgain() {
        Ring cora = ring(second, "Cora");
        answer(cora, second);
        String assignment = town.see(second).getString("assignments[0].id");

        merge(second, first)
                .statusCode(200)
                .body("id", equalTo(first.toString()))
                .body("suspectedDuplicates", empty());

        JsonPath survivor = town.see(first);
        assertThat(survivor.getList("alerts.responderName", String.class))
                .containsExactlyInAnyOrder("Anna", "Ben", "Cora");
        assertThat(survivor.getList("assignments.responderName", String.class)).containsExactly("Cora");
        JsonPath merged = town.see(second);
        assertThat(merged.getString("state")).isEqualTo("CLOSED");
        assertThat(merged.getString("outcome")).isEqualTo("DUPLICATE");
        assertThat(merged.getString("mergedInto")).isEqualTo(first.toString());
        assertThat(merged.getList("timeline.findAll { it.type == 'MERGED' }.detail.by"))
                .hasSize(1);
        assertThat(nameless(second)).as("nameless after the merger").isEmpty();
        assertThat(told(cora))
                .as("what the phone hears last")
                .contains("ASSIGNED")
                .doesNotContain("STOOD_DOWN");
        assertThat(engagedBy(cora)).isEqualTo(first);

        // her phone knows the callout by its former name
        phones.progress(cora, UUID.fromString(assignment), "EN_ROUTE");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(first).getString("assignments[0].progress"))
                        .isEqualTo("EN_ROUTE"));
        merge(second, first).statusCode(200);

        town.read("coordinator", "/v1/incidents/" + second + "/merger")
                .statusCode(200)
                .body("into", equalTo(first.toString()));
        town.send("coordinator", "DELETE", "/v1/incidents/" + second + "/merger?reason=Two doors", "")
                .statusCode(200);

        assertThat(nameless(first)).as("nameless after the undoing").isEmpty();
        JsonPath again = town.see(second);
        assertThat(again.getString("state")).isIn("ALERTING", "COVERED", "EXHAUSTED");
        assertThat(again.getString("mergedInto")).isNull();
        assertThat(again.getList("assignments.progress", String.class)).containsExactly("EN_ROUTE");
        for (UUID side : List.of(first, second)) {
            assertThat(town.see(side).getList("timeline.findAll { it.type == 'UNMERGED' }.detail.reason", String.class))
                    .containsExactly("Two doors");
        }
        assertThat(town.see(first).getList("assignments")).isEmpty();
        assertThat(engagedBy(cora)).isEqualTo(second);
        town.read("coordinator", "/v1/incidents/" + second + "/merger").statusCode(404);
        phones.progress(cora, UUID.fromString(assignment), "ON_SCENE");
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(second).getString("assignments[0].progress"))
                        .isEqualTo("ON_SCENE"));
    }

    @Test
    void aMergerIsRefusedWhereItWouldHideADangerOrComesTooLate() {
        town.send(
                        "cad",
                        "PATCH",
                        "/v1/incidents/" + second,
                        Map.of("scene", Map.of("state", "HAZARD", "hazards", List.of("DOG"))))
                .statusCode(200);
        merge(second, first).statusCode(409);
        merge(first, first).statusCode(409).body("detail", containsString("same"));
        merge(first, UUID.randomUUID()).statusCode(404);

        town.send("cad", "PATCH", "/v1/incidents/" + second, Map.of("scene", Map.of("state", "CLEARED")))
                .statusCode(200);
        merge(second, first).statusCode(200);
        pool.preparedQuery(
                        "update callout_merger set merged_at = merged_at - interval '11 minutes' where merged_id = $1")
                .execute(Tuple.of(second))
                .await()
                .indefinitely();
        town.send("coordinator", "DELETE", "/v1/incidents/" + second + "/merger", "")
                .statusCode(409)
                .body("detail", containsString("10 minutes"));
    }

    @Test
    void anAlarmGoesAlongWithItsOwnerRingsNoSecondTimeAndComesBackWithTheMergerUndone() {
        Ring cora = ring(second, "Cora");
        answer(cora, second);
        UUID assignment = UUID.fromString(town.see(second).getString("assignments[0].id"));
        phones.alarm(cora, assignment);
        String panic = standing("PANIC", second);
        take(panic);

        merge(second, first).statusCode(200);

        assertThat(standing("PANIC", first)).isEqualTo(panic);
        assertThat(ofKind("PANIC")).hasSize(1);
        assertThat(owner(panic)).isEqualTo("coordinator-" + town.organisation);
        assertThat(raised(assignment)).as("it rings once").isEqualTo(1);

        town.send("coordinator", "DELETE", "/v1/incidents/" + second + "/merger", "")
                .statusCode(200);

        assertThat(standing("PANIC", second)).isEqualTo(panic);
        assertThat(owner(panic)).isEqualTo("coordinator-" + town.organisation);
        assertThat(raised(assignment)).isEqualTo(1);
        town.send("coordinator", "PUT", "/v1/alarms/" + panic + "/resolution", Map.of("note", "is well"))
                .statusCode(204);
        assertThat(ofKind("PANIC")).isEmpty();
    }

    @Test
    void thatNobodyHasAcceptedIsOneAlarmOfBothAndOneOfEachWhenTheyAreTwoAgain() {
        letPatienceEnd(second);
        String nobody = standing("NOBODY_ACCEPTED", second);
        take(nobody);

        merge(second, first).statusCode(200);

        assertThat(standing("NOBODY_ACCEPTED", first))
                .as("the survivor had none of its own")
                .isEqualTo(nobody);
        assertThat(owner(nobody)).isEqualTo("coordinator-" + town.organisation);
        town.send("coordinator", "DELETE", "/v1/incidents/" + second + "/merger", "")
                .statusCode(200);
        assertThat(standing("NOBODY_ACCEPTED", second)).isEqualTo(nobody);

        letPatienceEnd(first);
        String ofFirst = standing("NOBODY_ACCEPTED", first);
        merge(second, first).statusCode(200);

        assertThat(ofKind("NOBODY_ACCEPTED")).hasSize(1);
        assertThat(standing("NOBODY_ACCEPTED", first)).isEqualTo(ofFirst);
        assertThat(owner(ofFirst)).as("whoever saw to either sees to it").isEqualTo("coordinator-" + town.organisation);
        town.send("coordinator", "DELETE", "/v1/incidents/" + second + "/merger", "")
                .statusCode(200);
        assertThat(standing("NOBODY_ACCEPTED", second)).isEqualTo(nobody);
        assertThat(standing("NOBODY_ACCEPTED", first)).isEqualTo(ofFirst);
    }

    @Test
    void whatWasMergedIsNotReopenedButTakenBack() {
        merge(second, first).statusCode(200);

        town.send("coordinator", "PUT", "/v1/incidents/" + second + "/reopening", Map.of("reason", "two after all"))
                .statusCode(409)
                .body("detail", containsString("part of another"));

        assertThat(state(second)).isEqualTo("CLOSED");
        assertThat(town.see(second).getList("timeline.type", String.class)).doesNotContain("REOPENED");
        town.send("cad", "PUT", "/v1/incidents/" + second + "/crew-arrival", Map.of("at", "2026-01-01T10:00:00Z"))
                .statusCode(200);
        assertThat(town.see(first).getString("crewArrival.arrivedAt"))
                .as("the crew of either is the crew of both")
                .isEqualTo("2026-01-01T10:00:00Z");
    }

    /** Nobody answers in time; what time alone brings about is looked for every two seconds. */
    private void letPatienceEnd(UUID incident) {
        pool.preparedQuery("update alert set expires_at = now() - interval '1 second' where callout_id = $1")
                .executeAndAwait(Tuple.of(incident));
        pool.preparedQuery("update callout set alarms_due_at = now() where id = $1")
                .executeAndAwait(Tuple.of(incident));
    }

    private String standing(String kind, UUID incident) {
        return await().atMost(15, SECONDS)
                .until(
                        () -> alarms().getString("alarms.find { it.kind == '%s' && it.calloutId == '%s' }?.id"
                                .formatted(kind, incident)),
                        id -> id != null);
    }

    private List<String> ofKind(String kind) {
        return alarms().getList("alarms.findAll { it.kind == '" + kind + "' }.id");
    }

    private String owner(String alarm) {
        return alarms().getString("alarms.find { it.id == '" + alarm + "' }.owner.name");
    }

    private void take(String alarm) {
        town.send("coordinator", "PUT", "/v1/alarms/" + alarm + "/owner", Map.of())
                .statusCode(204);
    }

    private JsonPath alarms() {
        return town.read("coordinator", "/v1/alarms").statusCode(200).extract().jsonPath();
    }

    /** Alarms ever raised about a subject. */
    private long raised(UUID subject) {
        return pool.preparedQuery("select count(*) from alarm where subject = $1")
                .executeAndAwait(Tuple.of(subject))
                .iterator()
                .next()
                .getLong(0);
    }

    private ValidatableResponse merge(UUID merged, UUID into) {
        return town.send("coordinator", "PUT", "/v1/incidents/" + merged + "/merger", Map.of("into", into));
    }

    /** What the timeline tells of somebody without saying of whom. */
    private List<String> nameless(UUID incident) {
        return town.see(incident)
                .getList("timeline.findAll { it.responderId != null && it.responderName == null }.type", String.class);
    }

    private List<String> suspects(UUID incident) {
        return town.see(incident).getList("suspectedDuplicates", String.class);
    }

    private String state(UUID incident) {
        return town.see(incident).getString("state");
    }

    private void awaitAsked(UUID incident, String... names) {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("alerts.responderName", String.class))
                        .containsExactlyInAnyOrder(names));
    }

    private Ring ring(UUID incident, String name) {
        JsonPath seen = town.see(incident);
        String alert = "alerts.find { it.responderName == '" + name + "' }.";
        return new Ring(
                incident,
                UUID.fromString(seen.getString(alert + "id")),
                UUID.fromString(seen.getString(alert + "responderId")));
    }

    private void answer(Ring ring, UUID incident) {
        phones.answer(ring, "ACCEPT");
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(town.see(incident).getList("assignments")).hasSize(1));
    }

    /** All states that the phone was told of, in order. */
    private List<String> told(Ring ring) {
        return StreamSupport.stream(
                        pool.preparedQuery("select data::jsonb ->> 'state' as state from outbox"
                                        + " where topic = 'alert.change' and key = $1 order by id")
                                .execute(Tuple.of(ring.responder().toString()))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getString("state"))
                .toList();
    }

    private UUID engagedBy(Ring ring) {
        return pool.preparedQuery("select callout_id from engagement where responder_id = $1")
                .execute(Tuple.of(ring.responder()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getUUID("callout_id");
    }
}
