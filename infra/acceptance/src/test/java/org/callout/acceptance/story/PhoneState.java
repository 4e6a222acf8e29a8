package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** One state of the phone's page: what the phone has kept and what the service answers, with all times counted from now. */
record PhoneState(JsonNode told) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern FROM_NOW = Pattern.compile("[+-]P\\S+");
    private static final Pattern API = Pattern.compile("/v1/.*|/config\\.json");
    private static final String ALWAYS = "ALWAYS";
    private static final String DEVICE = "this-phone";

    String name() {
        return told.path("name").asText();
    }

    /** Which page of the phone, behind {@code #/}; empty is the home screen. */
    String page() {
        return told.path("page").asText();
    }

    /** What is tapped and filled in, in this order. */
    List<String> does() {
        return told.path("does").valueStream().map(JsonNode::asText).toList();
    }

    /** A selector of what is there when the state is. */
    String shows() {
        return told.path("shows").asText();
    }

    /** It is to be looked at by each run of the tests, not only where pictures are taken. */
    boolean isAlwaysLookedAt() {
        return told.path("looked").asText().equals(ALWAYS);
    }

    /** Its words are to be tried in every language, or {@code always} only those that each run of the tests tries. */
    boolean fits(boolean always) {
        String fits = told.path("fits").asText();
        return fits.equals(ALWAYS) || (!always && !fits.isEmpty());
    }

    /** What the phone has in its store, by key; of a state without an alert there is none. */
    ObjectNode kept(String language) {
        ObjectNode kept = JSON.objectNode().put("language", language).put("device", DEVICE);
        for (String key : List.of("me", "config", "tokens")) {
            if (told.path(key).isObject()) kept.set(key, told.path(key));
        }
        kept.set("alerts", JSON.objectNode());
        if (asks()) {
            ObjectNode alert = told.path("alert").deepCopy();
            alert.put("heardAt", Instant.now().toEpochMilli()).set("view", view());
            kept.withObject("/alerts").set(view().path("id").asText(), alert);
        }
        kept.set("outbox", outbox());
        return kept;
    }

    private boolean asks() {
        return told.path("alert").isObject();
    }

    /** The alert as the service tells it. */
    private ObjectNode view() {
        ObjectNode view = told.path("alert").path("view").deepCopy();
        if (told.path("assignment").isObject()) view.set("assignment", told.path("assignment"));
        return view;
    }

    private JsonNode outbox() {
        var commands = JSON.arrayNode();
        told.path("outbox").forEach(each -> {
            String kind = each.path("kind").asText();
            ObjectNode command = each.deepCopy();
            commands.add(command.put("id", UUID.randomUUID().toString())
                    .put("alertId", view().path("id").asText())
                    .put("method", "PUT")
                    .put(
                            "path",
                            kind.equals("REPLY")
                                    ? "/v1/me/alerts/%s/reply"
                                            .formatted(view().path("id").asText())
                                    : "/v1/me/assignments/%s/%s"
                                            .formatted(
                                                    told.path("assignment")
                                                            .path("id")
                                                            .asText(),
                                                    kind.toLowerCase(Locale.ROOT)))
                    .put("madeAt", Instant.now().toEpochMilli())
                    .put("keepForMs", Duration.ofHours(1).toMillis())
                    .put("attempts", each.path("attempts").asInt()));
        });
        return commands;
    }

    /** {@code {status, body}}, or a word for what no answer is: CUT, SILENT, STREAM or FILE. */
    JsonNode answerTo(String method, String path) {
        boolean api = API.matcher(path).matches();
        if (api && told.has("line")) return told.path("line");
        String asked = method + " " + path;
        for (var answer : told.path("answers").properties()) {
            if (answers(answer.getKey(), asked)) return normal(answer.getValue());
        }
        if (!api) return JSON.textNode("FILE");
        if (path.equals("/v1/me/stream")) return JSON.textNode("STREAM");
        if (!method.equals("GET")) return answer(path.equals("/v1/me/position") ? 202 : 204, JSON.missingNode());
        JsonNode known = switch (path) {
            case "/config.json" -> told.path("config");
            case "/v1/me" -> told.path("me");
            default -> path.startsWith("/v1/me/alerts/") && asks() ? view() : JSON.missingNode();
        };
        return known.isObject()
                ? answer(200, known)
                : answer(404, JSON.objectNode().put("title", "Not Found"));
    }

    /** What is answered to a reading, by the path of the contract: only these keep to its shapes. */
    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        if (told.path("me").isObject()) readings.add(new Reading("GET /v1/me", told.path("me")));
        if (told.path("config").isObject()) readings.add(new Reading("GET /config.json", told.path("config")));
        if (asks()) readings.add(new Reading("GET /v1/me/alerts/{id}", view()));
        for (var answer : told.path("answers").properties()) {
            JsonNode normal = normal(answer.getValue());
            if (normal.path("status").asInt() == 200) readings.add(new Reading(answer.getKey(), normal.path("body")));
        }
        return readings;
    }

    /** What an operation of the contract, such as {@code GET /v1/me}, is answered with. */
    record Reading(String operation, JsonNode body) {}

    private static boolean answers(String operation, String asked) {
        String pattern =
                operation.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\.").replace("*", ".*");
        return asked.matches(pattern);
    }

    private static JsonNode normal(JsonNode value) {
        if (value.isTextual()) return value;
        return value.has("status") ? answer(value.path("status").asInt(), value.path("body")) : answer(200, value);
    }

    private static JsonNode answer(int status, JsonNode body) {
        ObjectNode answer = JSON.objectNode().put("status", status);
        return body.isMissingNode() ? answer : answer.set("body", body);
    }

    /** The state laid over what is usual, with its times. */
    static PhoneState over(JsonNode usual, JsonNode told, Instant now) {
        ObjectNode whole = JSON.objectNode();
        usual.properties().forEach(part -> {
            boolean always = !List.of("alert", "assignment").contains(part.getKey());
            if (always || told.has(part.getKey()))
                whole.set(part.getKey(), part.getValue().deepCopy());
        });
        lay(whole, told);
        return new PhoneState(timed(whole, now));
    }

    private static void lay(ObjectNode under, JsonNode over) {
        over.properties().forEach(part -> {
            JsonNode below = under.path(part.getKey());
            if (part.getValue().isNull()) under.remove(part.getKey());
            else if (below instanceof ObjectNode object && part.getValue().isObject()) lay(object, part.getValue());
            else under.set(part.getKey(), part.getValue().deepCopy());
        });
    }

    private static JsonNode timed(JsonNode node, Instant now) {
        if (node.isTextual() && FROM_NOW.matcher(node.asText()).matches()) {
            return JSON.textNode(now.plus(Duration.parse(node.asText())).toString());
        }
        if (node.isArray()) {
            var array = JSON.arrayNode();
            node.forEach(each -> array.add(timed(each, now)));
            return array;
        }
        if (!node.isObject()) return node;
        ObjectNode object = JSON.objectNode();
        node.properties().forEach(part -> object.set(part.getKey(), timed(part.getValue(), now)));
        return object;
    }
}
