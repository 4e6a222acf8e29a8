package org.callout.responder.world;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Waits until what dispatch told stands in a volunteer's inbox. */
public final class Arrival {

    private Arrival() {}

    /** The alert, once it has that state. */
    public static JsonPath of(Phone phone, AlertScript alert, String state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> phone.get(alert.path()).extract().jsonPath(),
                        view -> state.equals(view.getString("state")));
    }

    /** Waits until the volunteer's answer is noted. */
    public static void ofReply(Phone phone, AlertScript alert) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> phone.get(alert.path()).extract().path("reply.answer") != null);
    }
}
