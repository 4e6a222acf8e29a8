package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest texts, calls and mails that were taken. Thread-safe. */
final class GatewayInbox {
    private static final int MOST = 2000;

    private final Deque<Told> messages = new ArrayDeque<>();

    /** A message as it was sent, and when. */
    record Told(Instant at, JsonNode message) {
        String to() {
            return message.path("to").asText();
        }

        String text() {
            return message.path("text").asText();
        }
    }

    synchronized void add(Instant at, JsonNode message) {
        messages.addLast(new Told(at, message));
        if (messages.size() > MOST) {
            messages.removeFirst();
        }
    }

    /** Oldest first; an empty number or address asks for all. */
    synchronized List<Told> listTo(String to) {
        return messages.stream()
                .filter(told -> to.isEmpty() || told.to().equals(to))
                .toList();
    }
}
