package org.callout.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.callout.platform.json.JsonField;
import org.callout.platform.json.PlainInstant;
import org.jspecify.annotations.Nullable;

/** Reads Kafka records as CloudEvents 1.0 in binary mode: the attributes are headers, the value is the JSON. */
@ApplicationScoped
class MessageReader {

    private static final String TYPE = "ce_type";

    private final ObjectMapper json;

    /** By type: looking its deserializer up costs as much as a short message. */
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    MessageReader(ObjectMapper json) {
        this.json = json;
    }

    String type(ConsumerRecord<?, ?> message) {
        return attribute(message, TYPE);
    }

    /** Whether the message is of that type; of most it is, and then nothing is made of it. */
    boolean isOf(ConsumerRecord<?, ?> message, String type) {
        Header header = message.headers().lastHeader(TYPE);
        return header != null && isLatin(header.value(), type) || type(message).equals(type);
    }

    private static boolean isLatin(byte @Nullable [] bytes, String text) {
        if (bytes == null || bytes.length != text.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @param type as it was told before */
    <T> Event<T> read(ConsumerRecord<String, String> message, String type, Class<T> data) {
        String key = message.key();
        if (key == null) {
            throw new UnreadableMessageException("no key");
        }
        return new Event<>(
                attribute(message, "ce_id"),
                type,
                key,
                at(message),
                data(data, reader -> reader.readValue(message.value())));
    }

    /** Without its envelope. */
    <T> T data(byte[] message, Class<T> type) {
        return data(type, reader -> reader.readValue(message));
    }

    /** How a value is read. */
    private interface Reading<T> {
        T by(ObjectReader reader) throws IOException;
    }

    private <T> T data(Class<T> type, Reading<T> reading) {
        T data;
        try {
            data = reading.by(readers.computeIfAbsent(type, this::readerFor));
        } catch (JsonMappingException e) {
            throw new UnreadableMessageException("wrong value at /" + JsonField.of(e));
        } catch (JsonProcessingException e) {
            throw new UnreadableMessageException(
                    "not JSON at " + e.getLocation().offsetDescription());
        } catch (IOException e) {
            throw new UnreadableMessageException("not JSON: " + e.getClass().getSimpleName());
        }
        if (data == null) {
            throw new UnreadableMessageException("no data");
        }
        return data;
    }

    private ObjectReader readerFor(Class<?> type) {
        return json.readerFor(type).with(StreamReadFeature.USE_FAST_DOUBLE_PARSER);
    }

    private static Instant at(ConsumerRecord<String, String> message) {
        String time = find(message, "ce_time");
        if (time == null) {
            return Instant.ofEpochMilli(message.timestamp());
        }
        Instant plain = PlainInstant.find(time);
        if (plain != null) {
            return plain;
        }
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableMessageException("ce_time is not a time");
        }
    }

    private static String attribute(ConsumerRecord<?, ?> message, String name) {
        String value = find(message, name);
        if (value == null || value.isBlank()) {
            throw new UnreadableMessageException("no " + name);
        }
        return value;
    }

    private static @Nullable String find(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
