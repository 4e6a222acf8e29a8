package org.callout.local.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Says what shall go wrong: {@code PUT {"faults":[{"kind":"SLOW","token":"emu-.*","probability":0.5,"count":10,
 * "millis":800}]}} replaces what was said before, {@code DELETE} ends it.
 */
final class FaultsHandler {
    private static final Set<String> FIELDS =
            Set.of("kind", "token", "probability", "count", "millis", "retryAfterSeconds");

    private final Faults faults;

    FaultsHandler(Faults faults) {
        this.faults = faults;
    }

    void handle(Exchange exchange) throws IOException {
        switch (exchange.method()) {
            case "PUT" -> faults.replace(read(exchange.body()));
            case "DELETE" -> faults.replace(List.of());
            default -> {
                exchange.answer(405, "{}");
                return;
            }
        }
        exchange.answer(200, "{}");
    }

    private static List<Fault> read(JsonNode body) {
        if (!body.path("faults").isArray()) {
            throw new IllegalArgumentException("faults must be an array");
        }
        return body.path("faults").valueStream().map(FaultsHandler::fault).toList();
    }

    private static Fault fault(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("unknown field " + name + ", known are " + FIELDS);
            }
        });
        return Fault.of(
                json.path("kind").asText(),
                json.path("token").asText(".*"),
                json.path("probability").asDouble(1),
                json.path("count").asInt(0),
                json.path("millis").asInt(0),
                json.path("retryAfterSeconds").asInt(0));
    }
}
