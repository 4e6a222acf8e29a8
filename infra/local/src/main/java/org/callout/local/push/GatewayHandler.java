package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * A provider of texts, calls and mails that keeps what it is told instead of sending it. {@code POST /gateway/messages}
 * takes one, {@code GET /gateway/messages?to=} lists them, {@code GET /gateway} shows them to people, and {@code POST
 * /gateway/inbound {"channel":"SMS","from":"+423…","text":"1"}} plays what a volunteer answers. The faults of pushes hit
 * messages as well, by the number instead of the token.
 */
final class GatewayHandler {
    private static final Set<String> CHANNELS = Set.of("SMS", "VOICE", "EMAIL");
    private static final List<String> WANTED = List.of("to", "text", "reference", "expiresAt");

    private final GatewayInbox inbox = new GatewayInbox();
    private final Faults faults;
    private final VolunteersAnswer answer;
    private final Clock clock;

    GatewayHandler(Faults faults, VolunteersAnswer answer, Clock clock) {
        this.faults = faults;
        this.answer = answer;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        switch (exchange.method() + " " + exchange.path()) {
            case "POST /gateway/messages" -> take(exchange);
            case "GET /gateway/messages" -> list(exchange);
            case "POST /gateway/inbound" -> answer.give(exchange);
            case "GET /gateway" -> exchange.show(page());
            default -> exchange.answer(404, "{}");
        }
    }

    private void take(Exchange exchange) throws IOException, InterruptedException {
        var message = exchange.body();
        if (!CHANNELS.contains(message.path("channel").asText())) {
            throw new IllegalArgumentException("channel must be one of " + CHANNELS);
        }
        WANTED.forEach(name -> field(message, name));
        for (var fault : faults.drawFor(message.path("to").asText())) {
            switch (fault.kind()) {
                case SLOW -> Thread.sleep(fault.millis());
                case LOSS -> {
                    exchange.answer(202, "{}");
                    return;
                }
                case UNREGISTERED -> {
                    exchange.answer(422, "{\"reason\":\"no such number\"}");
                    return;
                }
                case QUOTA_EXCEEDED, UNAVAILABLE -> {
                    exchange.answer(503, "{}");
                    return;
                }
            }
        }
        inbox.add(clock.instant(), message);
        exchange.answer(202, "{}");
    }

    private void list(Exchange exchange) throws IOException {
        var answer = Exchange.JSON.createObjectNode();
        var messages = answer.putArray("messages");
        for (var told : inbox.listTo(exchange.parameter("to", ""))) {
            messages.addObject().put("at", told.at().toString()).set("message", told.message());
        }
        exchange.answer(200, answer.toString());
    }

    private static String page() throws IOException {
        try (InputStream page = GatewayHandler.class.getResourceAsStream("/org/callout/local/gateway.html")) {
            if (page == null) {
                throw new IOException("the gateway's page is missing");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** One field of an object, which must be there. */
    static String field(JsonNode json, String name) {
        var value = json.path(name).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
