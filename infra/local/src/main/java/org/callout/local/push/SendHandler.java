package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;

/** Takes messages as FCM does. */
final class SendHandler {
    private static final Pattern PATH = Pattern.compile("/v1/projects/([a-z0-9-]+)/messages:send");

    private final Inbox inbox;
    private final Listeners listeners;
    private final Faults faults;
    private final Clock clock;

    SendHandler(Inbox inbox, Listeners listeners, Faults faults, Clock clock) {
        this.inbox = inbox;
        this.listeners = listeners;
        this.faults = faults;
        this.clock = clock;
    }

    void handle(Exchange exchange) throws IOException, InterruptedException {
        var path = PATH.matcher(exchange.path());
        if (!path.matches() || !exchange.method().equals("POST")) {
            exchange.answer(404, "{\"error\":{\"code\":404,\"message\":\"Not found.\",\"status\":\"NOT_FOUND\"}}");
        } else if (!exchange.hasBearerToken()) {
            exchange.answer(
                    401,
                    "{\"error\":{\"code\":401,\"message\":\"Request is missing required authentication"
                            + " credential.\",\"status\":\"UNAUTHENTICATED\"}}");
        } else {
            take(exchange, path.group(1));
        }
    }

    private void take(Exchange exchange, String project) throws IOException, InterruptedException {
        var request = exchange.body();
        var arrivedAtMicros = Inbox.micros(clock.instant());
        var wrong = MessageRules.findFault(request);
        if (wrong.isPresent()) {
            exchange.answer(wrong.get());
            return;
        }
        var message = request.path("message");
        var target = targetOf(message);
        var lost = false;
        for (var fault : faults.drawFor(target)) {
            switch (fault.kind()) {
                case SLOW -> Thread.sleep(fault.millis());
                case LOSS -> lost = true;
                case UNREGISTERED -> {
                    exchange.answer(FcmError.unregistered());
                    return;
                }
                case QUOTA_EXCEEDED -> {
                    exchange.answer(FcmError.quotaExceeded(fault.retryAfterSeconds()));
                    return;
                }
                case UNAVAILABLE -> {
                    exchange.answer(FcmError.unavailable(fault.retryAfterSeconds()));
                    return;
                }
            }
        }
        if (request.path("validate_only").asBoolean()) {
            exchange.answer(200, nameOf(project, "fake_message_id"));
            return;
        }
        var received = inbox.add(arrivedAtMicros, target, message.toString(), lost);
        if (!lost) {
            listeners.relay(received);
        }
        exchange.answer(200, nameOf(project, Long.toString(received.sequence())));
    }

    private static String nameOf(String project, String message) {
        return "{\"name\":\"projects/%s/messages/%s\"}".formatted(project, message);
    }

    private static String targetOf(JsonNode message) {
        return message.path("token")
                .asText(message.path("topic").asText(message.path("condition").asText()));
    }
}
