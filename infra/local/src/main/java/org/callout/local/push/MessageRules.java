package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which requests FCM HTTP v1 takes, as its reference of projects.messages says. */
final class MessageRules {
    /** Largest payload: keys and values of the data, title and body of the notification. */
    static final int MOST_PAYLOAD_BYTES = 4096;

    /** Tokens of this emulator; a real one looks otherwise and has no business here. */
    static final String TOKEN_PREFIX = "emu-";

    private static final List<String> TARGETS = List.of("token", "topic", "condition");

    private static final Shape OPTIONS =
            Shape.fields(Map.of("analytics_label", Shape.text(), "image", Shape.text(), "link", Shape.text()));

    private static final Shape MESSAGE = Shape.fields(Map.of(
            "name", Shape.text(),
            "data", Shape.texts(),
            "notification", Shape.fields(Map.of("title", Shape.text(), "body", Shape.text(), "image", Shape.text())),
            "android",
                    Shape.fields(Map.of(
                            "collapse_key", Shape.text(),
                            "priority", Shape.oneOf(Set.of("NORMAL", "HIGH", "normal", "high")),
                            "ttl", Shape.duration(),
                            "restricted_package_name", Shape.text(),
                            "data", Shape.texts(),
                            "notification", Shape.object(),
                            "fcm_options", OPTIONS,
                            "direct_boot_ok", Shape.flag(),
                            "bandwidth_constrained_ok", Shape.flag(),
                            "restricted_satellite_ok", Shape.flag())),
            "webpush",
                    Shape.fields(Map.of(
                            "headers", Shape.texts(),
                            "data", Shape.texts(),
                            "notification", Shape.object(),
                            "fcm_options", OPTIONS)),
            "apns",
                    Shape.fields(Map.of(
                            "headers", Shape.texts(),
                            "payload", Shape.object(),
                            "fcm_options", OPTIONS,
                            "live_activity_token", Shape.text())),
            "fcm_options", OPTIONS,
            "token", Shape.text(),
            "topic", Shape.text(),
            "condition", Shape.text()));

    private static final Shape REQUEST = Shape.fields(Map.of("validate_only", Shape.flag(), "message", MESSAGE));

    private MessageRules() {}

    /** Why FCM would refuse this request, if it would. */
    static Optional<FcmError> findFault(JsonNode request) {
        return REQUEST.findFault(request, "")
                .or(() -> oneTarget(request.path("message")))
                .or(() -> knownToken(request.path("message")))
                .or(() -> ownKeys(request.path("message").path("data")))
                .or(() -> smallEnough(request.path("message")));
    }

    private static Optional<FcmError> oneTarget(JsonNode message) {
        var targets = TARGETS.stream().filter(message::has).count();
        return targets == 1
                ? Optional.empty()
                : Optional.of(FcmError.invalid(
                        "message", "Exactly one of token, topic or condition is required, got " + targets + "."));
    }

    private static Optional<FcmError> knownToken(JsonNode message) {
        return message.path("token").asText(TOKEN_PREFIX).startsWith(TOKEN_PREFIX)
                ? Optional.empty()
                : Optional.of(FcmError.invalid(
                        "message.token", "The registration token is not a valid FCM registration token"));
    }

    private static Optional<FcmError> ownKeys(JsonNode data) {
        return data.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> key.equals("from")
                        || key.equals("message_type")
                        || key.startsWith("google.")
                        || key.startsWith("gcm."))
                .findFirst()
                .map(key -> FcmError.invalid("message.data", "Invalid data payload key: " + key));
    }

    private static Optional<FcmError> smallEnough(JsonNode message) {
        var bytes = Stream.of(message.path("data"), message.path("notification"))
                .flatMap(JsonNode::propertyStream)
                .mapToInt(
                        entry -> bytes(entry.getKey()) + bytes(entry.getValue().asText()))
                .sum();
        return bytes <= MOST_PAYLOAD_BYTES
                ? Optional.empty()
                : Optional.of(FcmError.invalid(
                        "message", "Message is too big: %d bytes, at most %d.".formatted(bytes, MOST_PAYLOAD_BYTES)));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
