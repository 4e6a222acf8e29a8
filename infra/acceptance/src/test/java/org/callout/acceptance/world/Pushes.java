package org.callout.acceptance.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** What left for the phones, as the FCM emulator took it, and what it is told to do wrong. */
public final class Pushes {

    /** More than the emulator keeps: the tests before may have sent thousands. */
    private static final int EVERYTHING = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI emulator;

    Pushes(URI emulator) {
        this.emulator = emulator;
    }

    /** States of the messages about a callout to this token, in order of arrival. */
    public List<String> statesTo(String token, String callout) {
        return JsonPath.from(raw())
                .param("token", token)
                .param("callout", callout)
                .getList(
                        "messages.findAll { it.token == token && it.message.data.calloutId == callout }.message.data.state",
                        String.class);
    }

    /** The first message about a callout to this token, as it came, once it is there. */
    public String await(String token, String callout) {
        return awaitFirst(token, callout).path("message").toString();
    }

    /** When the first message about a callout to this token came, and was lost if it is told to be. */
    public Instant cameAt(String token, String callout) {
        return Instant.EPOCH.plus(
                awaitFirst(token, callout).path("arrivedAtMicros").asLong(), ChronoUnit.MICROS);
    }

    private JsonNode awaitFirst(String token, String callout) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> findFirst(token, callout), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JsonNode> findFirst(String token, String callout) {
        return World.told(taken())
                .path("messages")
                .valueStream()
                .filter(received -> received.path("token").asText().equals(token))
                .filter(received ->
                        received.at("/message/data/calloutId").asText().equals(callout))
                .findFirst();
    }

    /**
     * A browser that the emulator pushes to from now on.
     *
     * @param key whose pushes it takes, base64url
     * @return its endpoint and keys, as a browser tells them to its page
     */
    public Map<String, Object> subscribe(String token, String key) {
        return request()
                .contentType(ContentType.JSON)
                .body(Map.of("token", token, "applicationServerKey", key))
                .post("/webpush/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
    }

    /** All messages to this token. */
    public String rawTo(String token) {
        return JsonPath.from(raw())
                .param("token", token)
                .getList("messages.findAll { it.token == token }")
                .toString();
    }

    private String raw() {
        return taken().asString();
    }

    private Response taken() {
        return request()
                .queryParam("limit", EVERYTHING)
                .get("/messages")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    /** The emulator refuses everything sent to this token until {@link #heal}. */
    public void refuse(String token) {
        fail("UNAVAILABLE", token);
    }

    /** The emulator takes whatever is sent to this token and loses it, until {@link #heal}. */
    public void lose(String token) {
        fail("LOSS", token);
    }

    /** The emulator says that it knows no such token, whatever is sent to it, until {@link #heal}. */
    public void forget(String token) {
        fail("UNREGISTERED", token);
    }

    private void fail(String kind, String token) {
        request()
                .contentType(ContentType.JSON)
                .body(Map.of("faults", List.of(Map.of("kind", kind, "token", token))))
                .put("/faults")
                .then()
                .statusCode(200);
    }

    public void heal() {
        request().delete("/faults").then().statusCode(200);
    }

    private RequestSpecification request() {
        return RestAssured.given().baseUri(emulator.toString());
    }
}
