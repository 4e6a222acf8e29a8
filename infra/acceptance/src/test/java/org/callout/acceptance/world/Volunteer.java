package org.callout.acceptance.world;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.awaitility.Awaitility.await;

/** Somebody with an account and a phone. */
public record Volunteer(World world, String login, UUID id) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** The address of their phone at the FCM emulator. */
    public String pushToken() {
        return "emu-" + login;
    }

    public RequestSpecification request() {
        return world.asVolunteer(login);
    }

    public void stand(double lon, double lat) {
        request()
                .body(Map.of(
                        "lon",
                        lon,
                        "lat",
                        lat,
                        "accuracyMetres",
                        8,
                        "at",
                        Instant.now().toString()))
                .put("/v1/me/position")
                .then()
                .statusCode(202);
    }

    /** All that the inbox says, byte for byte. */
    public String inbox() {
        return request().get("/v1/me/alerts").then().statusCode(200).extract().asString();
    }

    /** The id of their alert about a callout, once it is in the inbox. */
    public String awaitAlert(String callout) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> findAlert(callout), Optional::isPresent)
                .orElseThrow();
    }

    /** The id of their open alert about a callout. */
    private Optional<String> findAlert(String callout) {
        return world.read(login, "/v1/me/alerts?open=true")
                .valueStream()
                .filter(alert -> alert.path("calloutId").asText().equals(callout))
                .map(alert -> alert.path("id").asText())
                .findFirst();
    }

    public List<Map<String, Object>> alertsAbout(String callout) {
        return JsonPath.from(inbox()).param("callout", callout).getList("findAll { it.calloutId == callout }");
    }

    public JsonPath alert(String id) {
        return request()
                .get("/v1/me/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public Response reply(String alert, String answer) {
        return request().body(Map.of("answer", answer)).put("/v1/me/alerts/" + alert + "/reply");
    }

    /** Says yes and waits for the verdict, in the answer or later. */
    public String accept(String alert) {
        Response answer = reply(alert, "ACCEPT");
        if (answer.statusCode() == 200) {
            return World.told(answer).path("verdict").asText();
        }
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> world.read(login, "/v1/me/alerts/" + alert),
                        seen -> !seen.path("verdictPending").asBoolean())
                .path("state")
                .asText();
    }

    public Response progress(String assignment, String step) {
        return request().body(Map.of("step", step)).put("/v1/me/assignments/" + assignment + "/progress");
    }

    public String token() {
        return world.tokenOf(login);
    }
}
