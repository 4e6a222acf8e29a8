package org.callout.platform.producer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The envelope of what one service tells: CloudEvents 1.0 in binary mode, the attributes as headers, the value as JSON.
 *
 * @param always headers that are the same for all
 */
public record CloudEvents(List<Header> always) {

    /** @param service as it is called in its configuration */
    public static CloudEvents of(String service) {
        return new CloudEvents(List.of(
                header("ce_specversion", "1.0"),
                header("ce_source", "/" + service),
                header("content-type", "application/json")));
    }

    /** The headers of one event. */
    public List<Header> headers(UUID id, String type, Instant at) {
        return List.of(
                always.get(0),
                header("ce_id", id.toString()),
                always.get(1),
                header("ce_type", type),
                always.get(2),
                header("ce_time", at.toString()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
