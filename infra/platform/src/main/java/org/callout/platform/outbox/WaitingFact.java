package org.callout.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox that is not published yet. */
record WaitingFact(long id, UUID messageId, int shard, String topic, String key, String type, Instant at, String data) {

    /** What the order is kept for. */
    Line line() {
        return new Line(topic, key);
    }

    record Line(String topic, String key) {}
}
