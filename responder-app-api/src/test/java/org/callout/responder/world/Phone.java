package org.callout.responder.world;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;

/** A volunteer with an account of their own and a phone, seen from the API. */
public final class Phone {

    private final String subject;
    private final String pushToken;
    private UUID responderId = new UUID(0, 0);
    private String number = "";

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

    /** Somebody without the app whose number is confirmed and who wants texts. */
    public static Phone thatIsTexted(String name, String... languages) {
        var phone = ofVolunteer(name);
        phone.confirmNumber(languages);
        phone.put("/v1/me/telephone", Map.of("sms", true, "voice", false)).statusCode(200);
        return phone;
    }

    /** Gives them a number of their own, proven to be theirs. */
    public void confirmNumber(String... languages) {
        number = "+423" + Math.abs(responderId.getLeastSignificantBits() % 1_000_000_000_000L);
        CDI.current()
                .select(Pool.class)
                .get()
                .preparedQuery(
                        "update responder set phone = $2, phone_confirmed_at = now(), languages = $3 where id = $1")
                .executeAndAwait(Tuple.of(responderId, number, languages));
    }

    /** The confirmed number. */
    public String number() {
        return number;
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
