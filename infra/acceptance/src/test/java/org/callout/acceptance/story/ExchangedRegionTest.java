package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.callout.local.ProductSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Another town, brought in while Callout runs: services and pages follow, and travel is by its roads. */
@ExtendWith(WorldExtension.class)
class ExchangedRegionTest {

    private static final Path MONACO =
            ProductSettings.findCheckout().resolve("infra/local/data/monaco/monaco-210419.osm.pbf");
    private static final double LON = 7.4226;
    private static final double LAT = 43.7366;

    private final World world;
    private final Town monaco;
    private final Path link;
    private Path before = Path.of("");

    ExchangedRegionTest(World world) {
        this.world = world;
        this.monaco = Town.somewhere(world).at(LON, LAT);
        this.link = world.stack().currentRegion();
    }

    @BeforeEach
    void rememberTheRegion() throws IOException {
        before = Files.readSymbolicLink(link);
    }

    /** As whoever prepares a region does; the other tests' people are somewhere else on Earth anyway. */
    @AfterEach
    void bringItBack() throws IOException {
        monaco.closeAll();
        Path fresh = Files.createSymbolicLink(link.resolveSibling("back"), before);
        Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        awaitRegion("Liechtenstein");
    }

    @Test
    void servicesAndPagesFollowAndTravelIsByItsRoads() throws IOException {
        Map<String, Long> running = world.stack().processes();
        try (var browsers = new Browsers()) {
            Page console = browsers.console(world.dispatch(), "Clara");
            var top = console.getByRole(AriaRole.BANNER);
            assertThat(top).containsText("Liechtenstein");

            CompletableFuture<String> exchange = CompletableFuture.supplyAsync(this::exchange);
            assertThat(console.locator(".road-sign")).hasText(Pattern.compile(" of Monaco, \\d+ %"));

            assertThat(exchange.join())
                    .contains("Loading roads of Monaco", "Drawing the map of Monaco")
                    .contains("Callout runs on ");
            awaitRegion("Monaco");
            assertThat(top).containsText("Monaco");
            assertThat(console.locator(".road-sign")).hasText("");
            browsers.assertAccessible(console);
        }
        assertThat(mapOf(world.dispatch())).isEqualTo(mapOf(world.responder()));

        monaco.volunteers(3);
        String incident = monaco.raise("CARDIAC_ARREST");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(monaco.see(incident).getList("waves.travelSource"))
                        .contains("ROAD"));
        assertThat(world.stack().processes()).isEqualTo(running);
    }

    private String exchange() {
        try {
            return world.stack().exchangeRegion(MONACO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitRegion(String name) {
        await().atMost(20, SECONDS).untilAsserted(() -> {
            monaco.as("coordinator")
                    .get("/v1/region")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo(name))
                    .body("roads", equalTo("LOADED"));
            for (URI service : new URI[] {world.dispatch(), world.responder()}) {
                RestAssured.given()
                        .baseUri(service.toString())
                        .get("/config.json")
                        .then()
                        .body("region.name", equalTo(name));
            }
        });
    }

    /** The first bytes of the base map that the service's page is told of. */
    private static String mapOf(URI service) {
        String path = RestAssured.given()
                .baseUri(service.toString())
                .get("/config.json")
                .then()
                .extract()
                .path("map.pmtilesUrl");
        var answer = RestAssured.given()
                .baseUri(service.toString())
                .header("Range", "bytes=0-126")
                .get(path);
        assertThat(answer.statusCode()).isEqualTo(206);
        return new String(answer.asByteArray(), StandardCharsets.ISO_8859_1);
    }
}
