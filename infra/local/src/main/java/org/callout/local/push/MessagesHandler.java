package org.callout.local.push;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;

/** Lists what was taken, for tests and benchmarks. */
final class MessagesHandler {
    private static final String MOST_LISTED = "1000";
    private static final long MOST_WAIT_MILLIS = 30_000;

    private final Inbox inbox;

    MessagesHandler(Inbox inbox) {
        this.inbox = inbox;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        var after = Long.parseLong(exchange.parameter("after", "0"));
        var limit = Integer.parseInt(exchange.parameter("limit", MOST_LISTED));
        var wait = Math.min(MOST_WAIT_MILLIS, Long.parseLong(exchange.parameter("waitMillis", "0")));
        var messages = inbox.listAfter(after, limit, Duration.ofMillis(wait));
        var last =
                messages.isEmpty() ? inbox.lastSequence() : messages.getLast().sequence();
        exchange.answer(
                200,
                messages.stream()
                        .map(MessagesHandler::json)
                        .collect(Collectors.joining(",", "{\"last\":" + last + ",\"messages\":[", "]}")));
    }

    private static String json(Received received) {
        var target = Exchange.JSON.getNodeFactory().textNode(received.target());
        return "{\"sequence\":%d,\"arrivedAtMicros\":%d,\"token\":%s,\"lost\":%b,\"message\":%s}"
                .formatted(
                        received.sequence(), received.arrivedAtMicros(), target, received.lost(), received.message());
    }
}
