package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A board with 200 open callouts of which one needs somebody, for its pictures; and a map with 10,000 AEDs in sight, of which
 * it prints how long frames take while the map is dragged. No part of the tests, since it is looked at and not judged:
 * {@code infra/test -Dtest=FullHouse -Dscreenshots=DIRECTORY}.
 */
@ExtendWith(WorldExtension.class)
class FullHouse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CALLOUTS = 200;
    private static final int DEVICES = 10_000;
    private static final double A_WHILE_MILLIS = 4_000;

    private static final String SAMPLE_FRAMES = """
            () => {
              window.frames_ms = [];
              let last = performance.now();
              const tick = now => { window.frames_ms.push(now - last); last = now; requestAnimationFrame(tick); };
              requestAnimationFrame(tick);
            }
            """;

    private final World world;
    private final Town hills;

    FullHouse(World world) {
        this.world = world;
        this.hills = new Town(world, "demo", 9.61, 47.08);
    }

    @Test
    void oneOfTwoHundredNeedsSomebody() throws IOException {
        hills.raise("CARDIAC_ARREST");
        JsonNode one = JSON.readTree(hills.see(hills.raise("CARDIAC_ARREST")).prettify());
        try (Browsers browsers = new Browsers()) {
            Page console = browsers.console(world.dispatch(), "Clara");
            ArrayNode all = JSON.createArrayNode();
            var random = new Random(1);
            for (int i = 0; i < CALLOUTS; i++) all.add(running(one, random, i == 120));
            console.route("**/v1/incidents?*", route -> answer(route, page(all)));
            console.route(
                    "**/v1/incidents/*",
                    route -> answer(route, find(all, route.request().url())));
            console.navigate(world.dispatch().toString());
            assertThat(console.getByText("Needs a person now")).isVisible();
            console.waitForTimeout(A_WHILE_MILLIS);
            browsers.lookAtDesk(console, "board-200");
        } finally {
            hills.closeAll();
        }
    }

    @Test
    void tenThousandDevicesInSight() throws IOException {
        try (Browsers browsers = new Browsers()) {
            Page console = browsers.console(world.dispatch(), "Clara");
            console.route("**/v1/aeds?bbox=*", route -> answer(route, devices()));
            console.navigate(world.dispatch().toString());
            console.waitForTimeout(2 * A_WHILE_MILLIS);
            console.evaluate(SAMPLE_FRAMES);
            console.mouse().move(800, 400);
            console.mouse().down();
            for (int i = 0; i < 200; i++)
                console.mouse().move(800 + 150 * Math.sin(i / 15.0), 400 + 100 * Math.cos(i / 15.0));
            console.mouse().up();
            List<?> frames = (List<?>) Objects.requireNonNull(console.evaluate("() => window.frames_ms"));
            double[] sorted = frames.stream()
                    .mapToDouble(each -> ((Number) each).doubleValue())
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%d AEDs in sight, map dragged: %d frames, p50 %.1f ms, p99 %.1f ms (drawn by the processor)%n",
                    DEVICES, sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
        }
    }

    private static ObjectNode running(JsonNode one, Random random, boolean needs) {
        ObjectNode callout = one.deepCopy();
        callout.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        ((ObjectNode) callout.get("location"))
                .put("lon", 9.48 + random.nextDouble() * 0.12)
                .put("lat", 47.06 + random.nextDouble() * 0.18)
                .put("address", "Landstrasse " + (1 + random.nextInt(300)));
        callout.put("state", needs ? "EXHAUSTED" : "COVERED");
        if (!needs) {
            callout.get("needs").forEach(need -> ((ObjectNode) need).set("assigned", need.get("target")));
        }
        return callout;
    }

    private static JsonNode page(ArrayNode all) {
        return JSON.createObjectNode().set("items", all);
    }

    private static JsonNode find(ArrayNode all, String url) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        for (JsonNode each : all) if (each.path("id").asText().equals(id)) return each;
        throw new IllegalArgumentException(url);
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
