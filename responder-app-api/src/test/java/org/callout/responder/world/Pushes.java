package org.callout.responder.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** The push emulator: what it received, and what it shall do wrong. */
public final class Pushes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Pushes() {}

    /** Waits for a message of that state to this phone. */
    public static JsonNode await(Phone phone, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !to(phone, state).isEmpty());
        return to(phone, state).getFirst();
    }

    /** Waits for a loud message of that cause to this phone; gives its data. */
    public static JsonNode awaitCause(Phone phone, String cause) {
        Predicate<JsonNode> isIt =
                message -> data(message).path("cause").asText().equals(cause);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(phone).stream().anyMatch(isIt));
        return data(to(phone).stream().filter(isIt).findFirst().orElseThrow());
    }

    /** The messages of that state that reached this phone so far. */
    public static List<JsonNode> to(Phone phone, String state) {
        return to(phone).stream().filter(hasState(state)).toList();
    }

    /** All messages that reached this phone so far. */
    public static List<JsonNode> to(Phone phone) {
        var body = emulator().queryParam("limit", 100000).get("/messages").asString();
        return StreamSupport.stream(read(body).path("messages").spliterator(), false)
                .filter(message -> message.path("token").asText().equals(phone.pushToken()))
                .map(message -> message.path("message"))
                .toList();
    }

    /** From now on, this goes wrong with messages to this phone. */
    public static void fail(Phone phone, String kind, int count) {
        order(Map.of("kind", kind, "token", phone.pushToken(), "count", count));
    }

    /** The next message to this phone is answered so late. */
    public static void hang(Phone phone, Duration time) {
        order(Map.of("kind", "SLOW", "token", phone.pushToken(), "count", 1, "millis", time.toMillis()));
    }

    private static void order(Map<String, Object> fault) {
        emulator()
                .contentType(ContentType.JSON)
                .body(Map.of("faults", List.of(fault)))
                .put("/faults")
                .then()
                .statusCode(200);
    }

    private static Predicate<JsonNode> hasState(String state) {
        return message -> data(message).path("state").asText().equals(state);
    }

    private static JsonNode data(JsonNode message) {
        return message.has("message") ? message.at("/message/data") : message.path("data");
    }

    private static RequestSpecification emulator() {
        var address = ConfigProvider.getConfig().getValue("callout.push-emulator-url", URI.class);
        return given().baseUri(address.toString()).port(address.getPort());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
