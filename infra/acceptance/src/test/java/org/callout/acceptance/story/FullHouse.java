package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A board with 200 open callouts of which one needs somebody, and a map with 10,000 AEDs in sight: as the service would tell of
 * them, told to one page alone, so that nobody has to live through them.
 */
final class FullHouse {

    static final int CALLOUTS = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IN_NEED = 120;
    private static final int DEVICES = 10_000;

    /** More elements than a list of this length needs; 10,000 marks would be more than that by far. */
    private static final int FEW_ELEMENTS = 500;

    private static final String SAMPLE_FRAMES = """
            () => {
              window.frames_ms = [];
              let last = performance.now();
              const tick = now => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
            }
            """;

    private final ArrayNode callouts = JSON.createArrayNode();

    private FullHouse() {}

    /** All like this callout, elsewhere. */
    static FullHouse of(String callout) throws IOException {
        JsonNode one = JSON.readTree(callout);
        var house = new FullHouse();
        var random = new Random(1);
        for (int i = 0; i < CALLOUTS; i++) house.callouts.add(running(one, random, i == IN_NEED));
        return house;
    }

    /** Has the page read all of it, and nothing else. */
    void openOn(Page console, URI service) {
        console.route(
                "**/v1/incidents?*",
                route -> answer(route, JSON.createObjectNode().set("items", callouts)));
        console.route("**/v1/incidents/*", route -> {
            JsonNode found = find(route.request().url());
            if (found == null) route.fulfill(new FulfillOptions().setStatus(404));
            else answer(route, found);
        });
        console.route(
                "**/v1/care-requests?*",
                route -> answer(route, JSON.createObjectNode().set("items", JSON.createArrayNode())));
        console.route("**/v1/alarms", route -> {
            ObjectNode told = JSON.createObjectNode();
            told.putArray("alarms");
            told.putObject("desk")
                    .put("attended", true)
                    .put("notices", "NO_GATEWAY")
                    .putArray("people");
            answer(route, told);
        });
        console.route("**/v1/aeds?bbox=*", route -> answer(route, devices()));
        console.navigate(service.toString());
    }

    String idInNeed() {
        return callouts.get(IN_NEED).path("id").asText();
    }

    String addressInNeed() {
        return callouts.get(IN_NEED).at("/location/address").asText();
    }

    /** The map can be dragged; none of the many points is an element of the page. Prints how long frames took. */
    void assertFluid(Page console) {
        assertThat(((Number) Objects.requireNonNull(
                                console.evaluate("() => document.querySelectorAll('.map *').length")))
                        .intValue())
                .isLessThan(FEW_ELEMENTS);
        console.evaluate(SAMPLE_FRAMES);
        console.mouse().move(700, 400);
        console.mouse().down();
        for (int i = 0; i < 100; i++) {
            console.mouse().move(700 + 150 * Math.sin(i / 15.0), 400 + 100 * Math.cos(i / 15.0));
        }
        console.mouse().up();
        double[] frames = ((List<?>) Objects.requireNonNull(console.evaluate("() => window.frames_ms")))
                .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
        Arrays.sort(frames);
        System.out.printf(
                Locale.ROOT,
                "%d AEDs, map dragged: %d frames, p50 %.1f ms, p99 %.1f ms (drawn by the processor)%n",
                DEVICES,
                frames.length,
                frames[frames.length / 2],
                frames[frames.length * 99 / 100]);
    }

    private static ObjectNode running(JsonNode one, Random random, boolean needs) {
        ObjectNode callout = one.deepCopy();
        callout.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        ((ObjectNode) callout.get("location"))
                .put("lon", 9.48 + random.nextDouble() * 0.12)
                .put("lat", 47.06 + random.nextDouble() * 0.18)
                .put("accuracyMetres", 10)
                .put("address", "Landstrasse " + (1 + random.nextInt(300)));
        callout.put("state", needs ? "EXHAUSTED" : "COVERED");
        if (!needs) {
            callout.get("needs").forEach(need -> ((ObjectNode) need).set("assigned", need.get("target")));
        }
        return callout;
    }

    private @Nullable JsonNode find(String url) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        for (JsonNode each : callouts) if (each.path("id").asText().equals(id)) return each;
        return null;
    }

    private static JsonNode devices() {
        var random = new Random(2);
        ArrayNode all = JSON.createArrayNode();
        for (int i = 0; i < DEVICES; i++) {
            all.addObject()
                    .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                    .put("source", "osm")
                    .put("sourceRef", "node/" + i)
                    .put("lon", 9.46 + random.nextDouble() * 0.2)
                    .put("lat", 47.04 + random.nextDouble() * 0.23)
                    .put("hoursStanding", "READABLE")
                    .put("condition", "AVAILABLE")
                    .put("usability", i % 3 == 0 ? "CLOSED" : "OPEN");
        }
        return all;
    }

    private static void answer(Route route, JsonNode body) {
        route.fulfill(new FulfillOptions().setContentType("application/json").setBody(body.toString()));
    }
}
