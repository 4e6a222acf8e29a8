package org.callout.responder.world;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** The local gateway: what was told by text, call or mail, and what it shall do wrong. */
public final class Told {

    private Told() {}

    /** Waits for the n-th message to a number or address, and gives it. */
    public static Map<String, Object> await(String to, int n) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> to(to).size() >= n);
        return to(to).get(n - 1);
    }

    /** The words of the n-th message, once it is there. */
    public static String text(String to, int n) {
        return String.valueOf(await(to, n).get("text"));
    }

    /** All that was told so far, oldest first. */
    public static List<Map<String, Object>> to(String to) {
        return gateway()
                .queryParam("to", to)
                .get("/gateway/messages")
                .jsonPath()
                .getList("messages.message");
    }

    /** From now on, this goes wrong with messages to this number. */
    public static void fail(String to, String kind, int count) {
        gateway()
                .contentType(ContentType.JSON)
                .body(Map.of("faults", List.of(Map.of("kind", kind, "token", to.replace("+", "\\+"), "count", count))))
                .put("/faults")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification gateway() {
        var address = ConfigProvider.getConfig().getValue("callout.gateway.url", URI.class);
        return given().baseUri("http://" + address.getHost()).port(address.getPort());
    }
}
