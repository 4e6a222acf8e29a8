package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what the push emulator delivers from now on. One reader. */
public final class PushFeed {

    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final long END = Long.MAX_VALUE;

    private final JsonHttp http;
    private final URI emulator;
    private long last = END;

    PushFeed(JsonHttp http, URI emulator) {
        this.http = http;
        this.emulator = emulator;
    }

    /** The messages since the last call; waits for one if there is none, and then may still return none. */
    public List<PushMessage> next() throws InterruptedException {
        long wait = last == END ? 0 : WAIT.toMillis();
        URI uri = URI.create("%s/messages?after=%d&waitMillis=%d".formatted(emulator, last, wait));
        JsonNode answer = http.tree(http.send(request(uri), Patience.ONCE));
        // An emulator that was started anew counts from the beginning; then this follows it there.
        last = answer.path("last").asLong();
        List<PushMessage> messages = new ArrayList<>();
        for (JsonNode received : answer.path("messages")) {
            JsonNode data = received.path("message").path("data");
            if (!received.path("lost").asBoolean() && data.hasNonNull("alertId")) {
                messages.add(read(received.path("token").asText(), data));
            }
        }
        return messages;
    }

    private static PushMessage read(String token, JsonNode data) {
        return new PushMessage(
                token,
                UUID.fromString(data.path("alertId").asText()),
                data.path("sequence").asLong(),
                data.path("state").asText());
    }

    private static HttpRequest request(URI uri) {
        return JsonHttp.request(uri).timeout(WAIT.plusSeconds(10)).GET().build();
    }

    /**
     * A data message about an alert.
     *
     * @param token the device that it is for
     */
    public record PushMessage(String token, UUID alertId, long sequence, String state) {}
}
