package org.callout.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** New topics for the parcel consumers, made before they start. */
public class ParcelTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "mp.messaging.incoming.parcel-sent.topic",
                        TestTopic.create("parcel-sent").name(),
                "mp.messaging.incoming.parcel-weighed.topic",
                        TestTopic.create("parcel-weighed").name());
    }

    @Override
    public void stop() {}
}
