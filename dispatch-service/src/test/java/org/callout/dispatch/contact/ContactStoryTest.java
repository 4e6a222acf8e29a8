package org.callout.dispatch.contact;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Coordinator and responders talk, on real PostGIS and Kafka. */
@QuarkusTest
class ContactStoryTest {

    @Inject
    Pool pool;

    @Inject
    Phones phones;

    private Town town;
    private UUID incident;
    private Ring ring;
    private UUID assignment;

    @BeforeEach
    void somebodyIsUnderWay() {
        town = new Town(pool);
        town.responder("Anna", 400, Town.BLS_AED);
        incident = town.raise(town.incident("CHOKING"));
        JsonPath asked = await().atMost(10, SECONDS)
                .until(() -> town.see(incident), now -> !now.getList("alerts").isEmpty());
        ring = new Ring(incident, asked.getUUID("alerts[0].id"), asked.getUUID("alerts[0].responderId"));
        phones.answer(ring, "ACCEPT");
        assignment = UUID.fromString(await().atMost(10, SECONDS)
                .until(() -> town.see(incident).getString("assignments[0].id"), id -> id != null));
    }

    @Test
    void messagesGoBothWaysOnceAndInOrder() {
        UUID first = UUID.randomUUID();
        write(Map.of("id", first, "to", assignment, "text", "Second entrance"), 201);
        write(Map.of("id", first, "to", assignment, "text", "Second entrance"), 201);
        write(Map.of("id", first, "to", assignment, "text", "Third entrance"), 409);
        write(Map.of("id", UUID.randomUUID(), "to", UUID.randomUUID(), "text", "hello"), 404);
        write(Map.of("id", UUID.randomUUID(), "text", "   "), 400);
        UUID answer = UUID.randomUUID();
        phones.write(ring, assignment, answer, "Found it");
        phones.write(ring, assignment, answer, "Found it");

        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(messages()).containsExactly("CONTROL_ROOM: Second entrance", "RESPONDER: Found it"));
        assertThat(town.see(incident).getList("timeline.type", String.class).stream()
                        .filter("MESSAGE"::equals))
                .hasSize(2);
    }

    @Test
    void anAlarmStandsUntilACoordinatorTakesIt() {
        phones.alarm(ring, assignment);
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getInt("alarms")).isEqualTo(1));

        for (int i = 0; i < 2; i++) {
            town.send("coordinator", "PUT", alarmOwner(assignment), Map.of()).statusCode(204);
        }

        JsonPath seen = town.see(incident);
        assertThat(seen.getInt("alarms")).isZero();
        assertThat(seen.getString("assignments[0].alarm.takenBy")).isNotBlank();
        town.send("coordinator", "PUT", alarmOwner(UUID.randomUUID()), Map.of()).statusCode(404);
        town.send("cad", "PUT", alarmOwner(assignment), Map.of()).statusCode(403);
    }

    @Test
    void aMovedSceneIsToBeAcknowledgedAndTheConsoleSeesWhetherItWas() {
        town.send(
                        "coordinator",
                        "PATCH",
                        "/v1/incidents/" + incident,
                        Map.of("location", Map.of("address", "Aeulestrasse 2", "access", "by the garden")))
                .statusCode(200);
        JsonPath moved = town.see(incident);
        assertThat(moved.getBoolean("assignments[0].warning.sceneMoved")).isTrue();
        assertThat(moved.getString("assignments[0].warning.acknowledgedAt")).isNull();

        phones.acknowledge(ring, assignment, moved.getLong("version"));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getString("assignments[0].warning.acknowledgedAt"))
                        .isNotNull());
    }

    @Test
    void whoKnowsThePatientMayLeaveAndTheCoordinatorIsTold() {
        phones.withdraw(ring, assignment, "KNOWS_PATIENT");

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("timeline.detail.reason", String.class))
                        .contains("KNOWS_PATIENT"));
        write(Map.of("id", UUID.randomUUID(), "to", assignment, "text", "Thank you"), 410);
    }

    private String alarmOwner(UUID of) {
        return "/v1/incidents/%s/assignments/%s/alarm/owner".formatted(incident, of);
    }

    private void write(Map<String, Object> message, int status) {
        town.send("coordinator", "POST", "/v1/incidents/" + incident + "/messages", message)
                .statusCode(status);
    }

    private List<String> messages() {
        JsonPath read = town.send("coordinator", "GET", "/v1/incidents/" + incident + "/messages", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        return read.<Map<String, String>>getList("").stream()
                .map(message -> message.get("from") + ": " + message.get("text"))
                .toList();
    }
}
