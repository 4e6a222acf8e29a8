package org.callout.acceptance.world;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What left for the phones, as the FCM emulator took it, and what it is told to do wrong. */
public final class Pushes {

    /** More than the emulator keeps: the tests before may have sent thousands. */
    private static final int EVERYTHING = 1_000_000;

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

    /** All messages to this token. */
    public String rawTo(String token) {
        return JsonPath.from(raw())
                .param("token", token)
                .getList("messages.findAll { it.token == token }")
                .toString();
    }

    private String raw() {
        return request()
                .queryParam("limit", EVERYTHING)
                .get("/messages")
                .then()
                .statusCode(200)
                .extract()
                .asString();
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
