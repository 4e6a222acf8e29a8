package org.callout.responder.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** Dispatch, as this service hears it: CloudEvents in binary mode on {@code alert.change}. */
public final class Dispatch {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new StringSerializer());

    private Dispatch() {}

    /** Tells a change once. */
    public static void tell(Map<String, Object> change) {
        tell(change, UUID.randomUUID().toString());
    }

    /** Tells a change under a message id of the test's choice. */
    public static void tell(Map<String, Object> change, String messageId) {
        assertThat(Schemas.complaints("alert.change", JSON.valueToTree(change))).isEmpty();
        send(
                "alert.change",
                "org.callout.alert.change",
                String.valueOf(change.get("responderId")),
                write(change),
                messageId);
    }

    /** Tells a change that dispatch must not tell: it does not keep to the published schema. */
    public static void tellWrongly(Map<String, Object> change) {
        assertThat(Schemas.complaints("alert.change", JSON.valueToTree(change))).isNotEmpty();
        send(
                "alert.change",
                "org.callout.alert.change",
                String.valueOf(change.get("responderId")),
                write(change),
                UUID.randomUUID().toString());
    }

    /** Tells who at the desk has the alarm of somebody to get in touch with. */
    public static void tellOwner(Map<String, Object> owner) {
        assertThat(Schemas.complaints("aftercare.owner", JSON.valueToTree(owner)))
                .isEmpty();
        send(
                "alert.change",
                "org.callout.aftercare.owner",
                String.valueOf(owner.get("responderId")),
                write(owner),
                UUID.randomUUID().toString());
    }

    /** Sends any text to any topic. */
    public static void send(String topic, String type, String key, String data, String messageId) {
        var record = new ProducerRecord<>(topic, key, data);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", messageId);
        header(record, "ce_type", type);
        header(record, "ce_source", "/dispatch-service");
        header(record, "content-type", "application/json");
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the message was not taken", e);
        }
    }

    static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
