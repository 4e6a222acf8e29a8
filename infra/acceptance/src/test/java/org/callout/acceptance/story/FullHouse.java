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

    /** To and fro: enough for a frame that sticks to be seen. */
    private static final int DRAGS = 30;

    /** More elements than a list of this length needs; 10,000 marks would be more than that by far. */
    private static final int FEW_ELEMENTS = 500;

    /** At the least they gather so far that each mark could be told from the next. */
    private static final int FEW_MARKS = 400;

    /** How many AEDs each mark stands for that is drawn; tiles tell of a cluster at their edge twice. */
    private static final String MARKS = """
            () => {
              const drawn = document.querySelector('.map-canvas').drawn.queryRenderedFeatures({ layers: ['aed-clusters', 'aeds'] });
              const points = new Map(drawn.map(({ properties: { id, cluster_id, point_count } }) => [cluster_id ?? id, point_count ?? 1]));
              return [...points.values()];
            }
            """;

    private static final String JUMP =
            "zoom => void document.querySelector('.map-canvas').drawn.jumpTo({ center: [9.56, 47.155], zoom })";

    private static final String SAMPLE_FRAMES = """
            () => {
              window.frames_ms = [];
              let last = performance.now();
              const tick = now => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
            }
            """;

    private final ArrayNode callouts = JSON.createArrayNode();
    private final JsonNode devices = devices();

    /** Whether there are no AEDs any more. */
    private volatile boolean none = false;

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
                "**/v1/board?*", route -> answer(route, JSON.createObjectNode().set("callouts", callouts)));
        console.route("**/v1/incidents/*", route -> {
            JsonNode found = find(route.request().url());
            if (found == null) route.fulfill(new FulfillOptions().setStatus(404));
            else answer(route, found);
        });
        console.route("**/v1/alarms", route -> {
            ObjectNode told = JSON.createObjectNode();
            told.putArray("alarms");
            told.putObject("desk")
                    .put("attended", true)
                    .put("notices", "NO_GATEWAY")
                    .putArray("people");
            answer(route, told);
        });
        console.route("**/v1/aeds?bbox=*", route -> answer(route, none ? JSON.createArrayNode() : devices));
        console.navigate(service.toString());
    }

    String idInNeed() {
        return callouts.get(IN_NEED).path("id").asText();
    }

    String addressInNeed() {
        return callouts.get(IN_NEED).at("/location/address").asText();
    }

    /**
     * Of the many points none is lost and none is an element of the page. Prints how long frames take while the map is dragged,
     * beside those of the same map without them.
     */
    void assertFluid(Page console) {
        // all of them are in sight there
        console.evaluate(JUMP, 9);
        awaitMarks(console, DEVICES);
        int marks = number(console, "() => (" + MARKS + ")().length");
        assertThat(marks).as("marks for %d AEDs", DEVICES).isBetween(1, FEW_MARKS);
        assertThat(number(console, "() => document.querySelectorAll('.map *').length"))
                .isLessThan(FEW_ELEMENTS);
        console.evaluate(JUMP, 11);
        double[] many = dragged(console);
        none = true;
        console.evaluate("() => void document.querySelector('.map-canvas').drawn.panBy([40, 40])");
        awaitMarks(console, 0);
        double[] without = dragged(console);
        System.out.printf(
                Locale.ROOT,
                "%d AEDs in %d marks, map dragged (drawn by the processor): frame p50 %.1f ms, p99 %.1f ms; without AEDs p50 %.1f ms, p99 %.1f ms%n",
                DEVICES,
                marks,
                many[many.length / 2],
                many[many.length * 99 / 100],
                without[without.length / 2],
                without[without.length * 99 / 100]);
    }

    private static void awaitMarks(Page console, int points) {
        console.waitForFunction(
                "points => document.querySelector('.map-canvas').getAttribute('aria-busy') === 'false'" + " && ("
                        + MARKS + ")().reduce((sum, each) => sum + each, 0) === points",
                points);
    }

    /** Frames while it is dragged to and fro, milliseconds, the shortest first. */
    private static double[] dragged(Page console) {
        console.evaluate(SAMPLE_FRAMES);
        console.mouse().move(700, 400);
        console.mouse().down();
        for (int i = 0; i < DRAGS; i++) {
            console.mouse().move(700 + 150 * Math.sin(i / 8.0), 400 + 100 * Math.cos(i / 8.0));
        }
        console.mouse().up();
        return ((List<?>) Objects.requireNonNull(console.evaluate("() => window.frames_ms")))
                .stream()
                        .mapToDouble(each -> ((Number) each).doubleValue())
                        .sorted()
                        .toArray();
    }

    private static int number(Page console, String script) {
        return ((Number) Objects.requireNonNull(console.evaluate(script))).intValue();
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
