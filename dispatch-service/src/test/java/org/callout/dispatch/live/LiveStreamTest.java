package org.callout.dispatch.live;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callout.dispatch.testing.Phones;
import org.callout.dispatch.testing.Phones.Ring;
import org.callout.dispatch.testing.Tokens;
import org.callout.dispatch.testing.Town;
import org.callout.platform.identity.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class LiveStreamTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final String organisation = "org-" + UUID.randomUUID();
    private final UUID callout = UUID.randomUUID();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    @TestHTTPResource("/v1/live")
    URI live;

    @Inject
    Phones phones;

    @Inject
    Pool pool;

    @AfterEach
    void closeThePage() {
        browser.shutdownNow();
    }

    @Test
    void aPageIsGreetedAndThenToldOfItsOwnCalloutsAlone() {
        listen();
        await().atMost(LONGEST_WAIT).until(() -> !lines.isEmpty());
        assertThat(lines.getFirst()).isEqualTo("event:hello");

        // Sent again until heard: a feed hears what comes after it has found its place in the topic.
        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            tellEvent("another organisation", UUID.randomUUID());
            tellEvent(organisation, callout);
            assertThat(lines).contains("event:callout").anyMatch(line -> line.contains(callout.toString()));
        });
        assertThat(data("callout"))
                .allMatch(line -> line.contains(callout.toString()))
                .noneMatch(line -> line.contains("organisation"));
    }

    @Test
    void whoHasAcceptedIsFollowedAndWhoIsOnlyAskedIsNot() {
        Town town = new Town(pool);
        UUID anna = town.responder("Anna", 100, Town.BLS_AED);
        UUID ben = town.responder("Ben", 200, Town.BLS_AED);
        listen(town.organisation);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        await().atMost(LONGEST_WAIT)
                .untilAsserted(
                        () -> assertThat(town.see(incident).getList("alerts")).hasSize(2));
        String alert = town.see(incident).getString("alerts.find { it.responderId == '" + anna + "' }.id");
        phones.answer(new Ring(incident, UUID.fromString(alert), anna), "ACCEPT");

        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(600)).untilAsserted(() -> {
            phones.position(ben, town.lon, town.lat, Instant.now());
            phones.position(anna, town.lon, town.lat, Instant.now());
            assertThat(data("position")).anyMatch(line -> line.contains(anna.toString()));
        });
        assertThat(data("position")).allMatch(line -> line.contains(anna.toString()));
    }

    @Test
    void aPageHearsOfAChangedDevice() {
        listen();

        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            String id = given().auth()
                    .oauth2(Tokens.of(Roles.COORDINATOR, organisation))
                    .contentType(ContentType.JSON)
                    .body(Map.of("lon", 9.5, "lat", 47.1))
                    .post("/v1/aeds")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            await().atMost(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(data("aed")).anyMatch(line -> line.contains(id)));
        });
    }

    @Test
    void whoIsEngagedIsReadFromTheDatabaseToo() {
        Town town = new Town(pool);
        UUID nearest = town.responder("Anna", 100, Town.BLS_AED);
        UUID incident = town.raise(town.incident("CARDIAC_ARREST"));
        EngagedResponders engaged = new EngagedResponders();
        EngagementSnapshot snapshot = new EngagementSnapshot(pool, engaged);

        await().atMost(LONGEST_WAIT).untilAsserted(() -> {
            snapshot.correct().await().atMost(LONGEST_WAIT);
            assertThat(engaged.of(nearest)).containsExactly(new EngagedResponders.Bond(incident, town.organisation));
        });
    }

    @Test
    void onlyCoordinatorsMayListen() {
        given().get("/v1/live").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of(Roles.RESPONDER, organisation))
                .get("/v1/live")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(Roles.CAD, organisation))
                .get("/v1/live")
                .then()
                .statusCode(403);
    }

    private void listen() {
        listen(organisation);
    }

    private void listen(String organisation) {
        HttpRequest request = HttpRequest.newBuilder(live)
                .header("Authorization", "Bearer " + Tokens.of(Roles.COORDINATOR, organisation))
                .header("Accept", "text/event-stream")
                .build();
        var _ = browser.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(lines)));
    }

    private List<String> data(String event) {
        return java.util.stream.IntStream.range(0, lines.size() - 1)
                .filter(i -> lines.get(i).equals("event:" + event))
                .mapToObj(i -> lines.subList(i, lines.size()).stream()
                        .filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private void tellEvent(String of, UUID id) {
        phones.send(
                "callout.event",
                "org.callout.callout.event",
                id,
                Map.of(
                        "calloutId",
                        id,
                        "kind",
                        "INCIDENT",
                        "organisation",
                        of,
                        "version",
                        2,
                        "state",
                        "ALERTING",
                        "type",
                        "WAVE_SENT",
                        "at",
                        "2026-03-01T10:00:00Z",
                        "detail",
                        Map.of(),
                        "engagedResponders",
                        List.of(UUID.randomUUID())),
                UUID.randomUUID().toString());
    }
}
