package org.callout.dispatch.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks for responders' phones: the messages that responder-app-api publishes, on real Kafka. */
@ApplicationScoped
public class Phones {

    private final KafkaProducer<String, String> producer;
    private final ObjectMapper json;

    Phones(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, ObjectMapper json) {
        this.json = json;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 0), new StringSerializer(), new StringSerializer());
    }

    @PreDestroy
    void close() {
        producer.close();
    }

    /** One alert as the phone knows it. */
    public record Ring(UUID callout, UUID alert, UUID responder) {}

    /** Answers an alert. */
    public String answer(Ring ring, String answer) {
        return send("alert.reply", "org.callout.alert.reply", ring.callout(), about(ring, Map.of("answer", answer)));
    }

    /** Says that the alert was RECEIVED or SEEN. */
    public String receipt(Ring ring, String state) {
        return send(
                "alert.reply",
                "org.callout.alert.receipt",
                ring.callout(),
                about(ring, Map.of("state", state, "channel", "FCM")));
    }

    /** Reports a step of an assignment. */
    public String progress(Ring ring, UUID assignment, String step) {
        return send(
                "assignment.progress",
                "org.callout.assignment.progress",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment, "step", step)));
    }

    /** Reports a step that was taken before. */
    public String progress(Ring ring, UUID assignment, String step, Instant at) {
        return tell("progress", ring, Map.of("assignmentId", assignment, "step", step, "at", at.toString()));
    }

    /** Reports a finding that was made before. */
    public String finding(Ring ring, UUID assignment, String finding, Instant at) {
        return tell("finding", ring, Map.of("assignmentId", assignment, "finding", finding, "at", at.toString()));
    }

    /** Reports a finding. */
    public String finding(Ring ring, UUID assignment, String finding) {
        return send(
                "assignment.progress",
                "org.callout.assignment.finding",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment, "finding", finding)));
    }

    /** Reports a finding under the phone's own id of it; under the same id again it is the same finding. */
    public String finding(Ring ring, UUID assignment, String finding, UUID findingId) {
        return send(
                "assignment.progress",
                "org.callout.assignment.finding",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment, "finding", finding, "findingId", findingId)));
    }

    /** Accepts an alert and says how the responder will come. */
    public String accept(Ring ring, String travelMode) {
        return send(
                "alert.reply",
                "org.callout.alert.reply",
                ring.callout(),
                about(ring, Map.of("answer", "ACCEPT", "travelMode", travelMode)));
    }

    /** Says that somebody would like to do it. */
    public String wish(UUID callout, UUID responder) {
        Map<String, Object> data = Map.of(
                "calloutId",
                callout,
                "responderId",
                responder,
                "at",
                Instant.now().toString());
        return send("alert.reply", "org.callout.care.wish", callout, data);
    }

    /** Says that the responder is all right. */
    public String allRight(Ring ring, UUID assignment) {
        return send(
                "assignment.progress",
                "org.callout.assignment.check",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment)));
    }

    /** Says where the device went that the responder brought. */
    public String aed(Ring ring, UUID assignment, String whereabouts) {
        return send(
                "assignment.progress",
                "org.callout.assignment.aed",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment, "whereabouts", whereabouts)));
    }

    /** Says that the responder cannot go on. */
    public String withdraw(Ring ring, UUID assignment) {
        return send(
                "assignment.progress",
                "org.callout.assignment.withdrawal",
                ring.callout(),
                about(ring, Map.of("assignmentId", assignment)));
    }

    /** Says that the responder cannot go on, and why. */
    public String withdraw(Ring ring, UUID assignment, String reason) {
        return tell("withdrawal", ring, Map.of("assignmentId", assignment, "reason", reason));
    }

    /** Says that what the callout was at that version has been read. */
    public String acknowledge(Ring ring, UUID assignment, long version) {
        return tell("acknowledgement", ring, Map.of("assignmentId", assignment, "version", version));
    }

    /** Presses the panic button. */
    public String alarm(Ring ring, UUID assignment) {
        return tell("alarm", ring, Map.of("assignmentId", assignment, "alarmId", UUID.randomUUID()));
    }

    /** Says after the call that they are not well. */
    public String distress(Ring ring, UUID assignment) {
        return tell("distress", ring, Map.of("assignmentId", assignment));
    }

    /** What became of getting in touch with the responder after a call: OVERDUE or DONE. */
    public String followUp(Ring ring, UUID assignment, String state) {
        return tell("followup", ring, Map.of("assignmentId", assignment, "state", state));
    }

    /** Writes to the control room under the phone's own id of the message. */
    public String write(Ring ring, UUID assignment, UUID messageId, String text) {
        return tell("message", ring, Map.of("assignmentId", assignment, "messageId", messageId, "text", text));
    }

    private String tell(String what, Ring ring, Map<String, Object> more) {
        return send("assignment.progress", "org.callout.assignment." + what, ring.callout(), about(ring, more));
    }

    /** Tells where the responder was at that time, as good phones know it. */
    public String position(UUID responder, double lon, double lat, Instant at) {
        Map<String, Object> data =
                Map.of("responderId", responder, "lon", lon, "lat", lat, "accuracyMetres", 8, "at", at.toString());
        return send("responder.position", "org.callout.responder.position", responder, data);
    }

    private static Map<String, Object> about(Ring ring, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("alertId", ring.alert());
        data.put("calloutId", ring.callout());
        data.put("responderId", ring.responder());
        data.putIfAbsent("at", Instant.now().toString());
        return data;
    }

    private String send(String topic, String type, UUID key, Map<String, Object> data) {
        return send(topic, type, key, data, UUID.randomUUID().toString());
    }

    /** Sends a message under a given id; the same id again is a replay. */
    public String send(String topic, String type, UUID key, Object data, String id) {
        try {
            var message = new ProducerRecord<>(topic, key.toString(), json.writeValueAsString(data));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id,
                            "ce_type",
                            type,
                            "ce_source",
                            "/test",
                            "ce_time",
                            Instant.now().toString(),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
            return id;
        } catch (JsonProcessingException | InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reply under a given message id. */
    public String answer(Ring ring, String answer, String id) {
        return send(
                "alert.reply", "org.callout.alert.reply", ring.callout(), about(ring, Map.of("answer", answer)), id);
    }
}
