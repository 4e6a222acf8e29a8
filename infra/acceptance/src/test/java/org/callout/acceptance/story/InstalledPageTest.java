package org.callout.acceptance.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on the home screen: what the browser needs to put it there, and how a new version gets there. */
@ExtendWith(WorldExtension.class)
class InstalledPageTest {

    /** Each test looks at a window that keeps nothing, and there nothing can be installed. */
    private static final List<String> OF_THE_TEST = List.of("in-incognito");

    private static final String WORKER = "navigator.serviceWorker.controller";

    /** What a page does by itself when somebody looks at it again. */
    private static final String UPDATE = """
            async () => {
              const registration = await navigator.serviceWorker.getRegistration();
              await registration.update();
            }
            """;

    /** What the worker of the page has put where it takes no connection. */
    private static final String KEPT = """
            async () => {
              const shell = await caches.open((await caches.keys()).find(name => name.startsWith('shell-')));
              return (await shell.keys()).map(({ url }) => new URL(url).pathname);
            }
            """;

    private static final String SCREEN = "/assets/AssignmentScreen-";

    /** What nobody needs before a yes weighs four times what everybody needs. */
    private static final String OF_A_MAP = "/assets/(map|AssignmentMap|HomeMap)-.*";

    /** As the worker answers, and not what the browser may remember by itself. */
    private static final String STATUS = "async path => (await fetch(path, { cache: 'no-store' })).status";

    private final World world;

    InstalledPageTest(World world) {
        this.world = world;
    }

    @Test
    void thePageCanBeInstalledAndANewVersionTakesOverAtOnceAndLeavesThePageBeforeItsScreens() throws IOException {
        try (var browsers = new Browsers();
                var service = new ChangingService(world.responder())) {
            Page page = browsers.stranger(service.address());
            page.waitForFunction("() => " + WORKER);
            browsers.look(page, "sign-in");
            page.evaluate("() => { window.old = true; }");

            CDPSession browser = page.context().newCDPSession(page);
            assertInstallable(browser);
            assertThat(icons(browser.send("Page.getAppManifest"))).contains("192x192", "512x512", "maskable");

            List<String> kept = kept(page);
            assertThat(kept).noneMatch(path -> path.matches(OF_A_MAP));
            String screen = kept.stream()
                    .filter(path -> path.startsWith(SCREEN))
                    .findFirst()
                    .orElseThrow();
            service.change();
            page.evaluate(UPDATE);
            page.waitForFunction("() => window.old === undefined && " + WORKER);
            assertThat(page.evaluate(STATUS, screen)).isEqualTo(200);
            assertThat(page.request().get(service.address() + screen).status()).isEqualTo(404);
            page.context().close();
        }
    }

    private static List<String> kept(Page page) {
        return ((List<?>) Objects.requireNonNull(page.evaluate(KEPT)))
                .stream().map(String::valueOf).toList();
    }

    private static void assertInstallable(CDPSession browser) {
        assertThat(all(browser.send("Page.getInstallabilityErrors"), "installabilityErrors"))
                .extracting(error -> error.get("errorId").getAsString())
                .isSubsetOf(OF_THE_TEST);
    }

    private static List<String> icons(JsonObject answer) {
        assertThat(all(answer, "errors")).isEmpty();
        var manifest = JsonParser.parseString(answer.get("data").getAsString()).getAsJsonObject();
        return all(manifest, "icons").stream()
                .flatMap(icon -> icon.asMap().values().stream())
                .map(JsonElement::getAsString)
                .toList();
    }

    private static List<JsonObject> all(JsonObject of, String name) {
        return StreamSupport.stream(of.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
