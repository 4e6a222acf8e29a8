package org.callout.responder.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What others hear of this service; every message is held to its published schema. */
public final class Heard {

    private static final String PREFIX = "org.callout.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Message> ALL = new CopyOnWriteArrayList<>();

    /**
     * A message with its type's last words, such as {@code alert.reply}; of several fixes in one message, each.
     *
     * @param key null for fixes that left together
     */
    public record Message(String type, @Nullable String key, JsonNode data) {}

    static {
        Thread.ofPlatform().daemon().name("heard").start(Heard::listen);
    }

    private Heard() {}

    /** The messages of a type that tell of something, so far. */
    public static List<Message> all(String type, Predicate<JsonNode> of) {
        return ALL.stream()
                .filter(message -> message.type().equals(type) && of.test(message.data()))
                .toList();
    }

    /** Waits for so many messages of a type and holds them to the schema; gives the last. */
    public static Message await(String type, int count, Predicate<JsonNode> of) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all(type, of).size() >= count);
        var found = all(type, of);
        found.forEach(message ->
                assertThat(Schemas.complaints(message.type(), message.data())).isEmpty());
        return found.getLast();
    }

    /**
     * Waits until all is heard that was said about an alert so far: by a receipt behind it, on the same key. The alert
     * must not have been looked at before.
     */
    public static void everythingOf(Phone phone, AlertScript alert) {
        phone.put(alert.path() + "/receipt", Map.of("state", "SEEN")).statusCode(204);
        await(
                "alert.receipt",
                1,
                of(alert).and(data -> data.path("state").asText().equals("SEEN")));
    }

    /** Those that tell of this alert. */
    public static Predicate<JsonNode> of(AlertScript alert) {
        return data -> data.path("alertId").asText().equals(alert.alertId().toString());
    }

    /** Those that tell of this volunteer. */
    public static Predicate<JsonNode> of(Phone phone) {
        return data ->
                data.path("responderId").asText().equals(phone.responderId().toString());
    }

    private static void listen() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Dispatch.bootstrap(),
                "group.id",
                "heard-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(
                    List.of("responder.profile", "responder.position", "alert.reply", "assignment.progress"));
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(Heard::hear);
            }
        }
    }

    private static void hear(ConsumerRecord<String, String> record) {
        var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        try {
            JsonNode data = JSON.readTree(record.value());
            Iterable<JsonNode> each = data.isArray() ? data : List.of(data);
            each.forEach(one -> ALL.add(new Message(type.substring(PREFIX.length()), record.key(), one)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON on " + record.topic(), e);
        }
    }
}
