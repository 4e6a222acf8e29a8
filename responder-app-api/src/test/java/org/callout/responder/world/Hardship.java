package org.callout.responder.world;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A service that waits for no push for long, and whose positions no broker takes. One profile for whoever needs either, since
 * the service is built and started again for each.
 */
public final class Hardship implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // So that nobody waits for six seconds
                "callout.delivery.deadline",
                "1s",
                // Nothing listens on that port
                "callout.position.producer.\"bootstrap.servers\"",
                "localhost:1");
    }
}
