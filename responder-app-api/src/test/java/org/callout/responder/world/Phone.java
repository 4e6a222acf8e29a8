package org.callout.responder.world;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** A volunteer with an account of their own and a phone, seen from the API. */
public final class Phone {

    private final String subject;
    private final String pushToken;
    private UUID responderId = new UUID(0, 0);

    private Phone(String subject) {
        this.subject = subject;
        this.pushToken = "emu-" + subject;
    }

    /** Somebody whom nobody knows yet; the name is made unique. */
    public static Phone ofStranger(String name) {
        return new Phone(name + "-" + UUID.randomUUID());
    }

    /** Somebody with an account and no device. */
    public static Phone ofVolunteer(String name) {
        var phone = ofStranger(name);
        phone.responderId = UUID.fromString(phone.send(
                        "POST",
                        "/v1/responders",
                        Map.of("displayName", name, "travelModes", new String[] {"FOOT", "BIKE"}))
                .statusCode(201)
                .extract()
                .path("id"));
        return phone;
    }

    /** Somebody with an account and a phone that can be pushed to. */
    public static Phone thatRings(String name) {
        var phone = ofVolunteer(name);
        phone.register("phone", phone.pushToken);
        return phone;
    }

    /** Registers a device. */
    public void register(String deviceId, String token) {
        put("/v1/me/devices/" + deviceId, Map.of("platform", "WEB", "pushToken", token))
                .statusCode(204);
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** Asks for it in a language. */
    public ValidatableResponse getIn(String languages, String path) {
        return request().header("Accept-Language", languages).get(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return send("PUT", path, body);
    }

    public ValidatableResponse post(String path, Object body) {
        return send("POST", path, body);
    }

    public ValidatableResponse patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public ValidatableResponse delete(String path) {
        return request().delete(path).then();
    }

    /** Sends any body as JSON. */
    private ValidatableResponse send(String verb, String path, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .body(body)
                .request(verb, path)
                .then();
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.responder(subject));
    }

    public String subject() {
        return subject;
    }

    public String pushToken() {
        return pushToken;
    }

    public UUID responderId() {
        return responderId;
    }
}
