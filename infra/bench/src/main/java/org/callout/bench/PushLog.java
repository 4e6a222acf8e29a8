package org.callout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Follows what the FCM emulator receives and keeps the first message of each callout. */
final class PushLog implements AutoCloseable {

    private final Web web;
    private final URI emulator;
    private final Map<UUID, Push> first = new ConcurrentHashMap<>();
    private final Set<UUID> heard = ConcurrentHashMap.newKeySet();
    private final AtomicLong messages = new AtomicLong();
    private final Thread reader;

    /**
     * A message as the emulator took it.
     *
     * @param arrived microseconds since 1970
     */
    record Push(UUID alert, long arrived) {}

    PushLog(Web web, URI emulator) {
        this.web = web;
        this.emulator = emulator;
        this.reader = Thread.ofPlatform().daemon().name("push-log").start(this::follow);
    }

    Map<UUID, Push> first() {
        return first;
    }

    long messages() {
        return messages.get();
    }

    /** How many of these alerts no push has told of yet. */
    int countUnheard(Collection<UUID> alerts) {
        return (int) alerts.stream().filter(alert -> !heard.contains(alert)).count();
    }

    /** Those of which no push has arrived yet. */
    List<UUID> without(Collection<UUID> callouts) {
        return callouts.stream().filter(callout -> !first.containsKey(callout)).toList();
    }

    @Override
    public void close() throws InterruptedException {
        reader.interrupt();
        reader.join();
    }

    private void follow() {
        long after = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                // Rarely and in bulk: whoever measures should not load what is measured.
                Thread.sleep(200);
                JsonNode page = web.get(emulator.resolve("/messages?limit=1000&after=" + after));
                page.path("messages").forEach(this::take);
                after = page.path("last").asLong();
            } catch (IOException unheard) {
                System.err.printf("the emulator did not tell what it received, asked again: %s%n", unheard);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void take(JsonNode entry) {
        messages.incrementAndGet();
        JsonNode data = entry.at("/message/data");
        if (data.hasNonNull("calloutId") && data.path("state").asText().equals("OPEN")) {
            UUID callout = UUID.fromString(data.path("calloutId").asText());
            UUID alert = UUID.fromString(data.path("alertId").asText());
            heard.add(alert);
            first.putIfAbsent(
                    callout, new Push(alert, entry.path("arrivedAtMicros").asLong()));
        }
    }
}
