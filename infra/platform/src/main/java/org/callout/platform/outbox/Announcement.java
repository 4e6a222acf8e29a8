package org.callout.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that others must hear of.
 *
 * @param topic Kafka topic, which is one audience
 * @param key   what the order is kept for: facts of one key arrive in the order in which they were added
 * @param type  CloudEvents type, such as {@code org.callout.alert.change}
 * @param at    when the fact came true
 * @param data  the fact itself, written as JSON
 */
public record Announcement(String topic, String key, String type, Instant at, Object data) {

    /** A fact about something that is named by a UUID. */
    public Announcement(String topic, UUID key, String type, Instant at, Object data) {
        this(topic, key.toString(), type, at, data);
    }
}
