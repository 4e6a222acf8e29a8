package org.callout.acceptance.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Every screen of the console while it is being read, when it could not be, and when the line has been lost: to be looked at, by
 * axe and by people. Played by {@code infra/screenshots} alone; {@link PartsTest} proves the same of each part in less time.
 */
@ExtendWith(WorldExtension.class)
class EveryState {

    /** What a part reads, and not what the board beside it does. */
    static final Pattern OF_A_PART =
            Pattern.compile("/v1/(?!live|alarms|desk|board|incidents\\?|care-requests\\?|region).+");

    private static final Pattern OF_THE_BOARD = Pattern.compile("/v1/(board|incidents|care-requests)\\?.+");
    private static final Pattern OF_THE_ALARMS = Pattern.compile("/v1/alarms$");
    static final Consumer<Route> NEVER_ANSWERED = route -> {};
    static final Consumer<Route> CUT = Route::abort;

    /** Of nobody and nothing. */
    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    private static final Map<String, String> SCREENS = screens();

    private final World world;
    private final Town hills;

    EveryState(World world) {
        this.world = world;
        // where nobody lives who could be asked
        this.hills = new Town(world, "demo", 9.61, 47.08);
    }

    private static Map<String, String> screens() {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("people", "/people");
        screens.put("people-verification", "/people/verification");
        screens.put("people-aftercare", "/people/aftercare");
        screens.put("people-fairness", "/people/fairness");
        screens.put("people-practice", "/people/practice");
        screens.put("people-person", "/people/" + UNKNOWN);
        screens.put("aeds-devices", "/aeds");
        screens.put("aeds-tasks", "/aeds/tasks");
        screens.put("aeds-checks", "/aeds/checks");
        screens.put("aeds-hours", "/aeds/hours");
        screens.put("aeds-lists", "/aeds/lists");
        screens.put("policies", "/policies");
        screens.put("policies-one", "/policies/" + UNKNOWN);
        screens.put("policies-edit", "/policies/" + UNKNOWN + "/edit");
        screens.put("visits", "/visits");
        screens.put("reports", "/reports");
        screens.put("organisation", "/organisation");
        screens.put("organisation-cards", "/organisation/cards");
        return screens;
    }

    @Test
    void everyScreenSaysWhatItDoesNotKnow() throws IOException {
        String callout = hills.raise("CARDIAC_ARREST");
        try (Browsers browsers = new Browsers()) {
            Page console = browsers.console(world.dispatch(), "Ada");
            assertThat(console.locator(".live-sign.live")).isVisible();
            SCREENS.forEach((screen, path) -> {
                whileItIs(NEVER_ANSWERED, OF_A_PART, console, path);
                browsers.lookAtDesk(console, screen + "-loading");
                console.unrouteAll();
                whileItIs(CUT, OF_A_PART, console, path);
                assertThat(console.getByText("Could not be read").first()).isVisible();
                browsers.lookAtDesk(console, screen + "-error");
                console.unrouteAll();
                open(console, path);
                offline(browsers, console, screen);
            });
            theBoard(browsers, console, callout);
            theForms(browsers, console, callout);
            theVisits(browsers, console);
            Page wall = browsers.wall(world.dispatch());
            assertThat(wall.locator(".live-sign.live")).isVisible();
            offline(browsers, wall, "wall");
        } finally {
            hills.closeAll();
        }
    }

    private void theBoard(Browsers browsers, Page console, String callout) {
        whileItIs(NEVER_ANSWERED, OF_THE_BOARD, console, "/");
        browsers.lookAtDesk(console, "board-loading");
        console.unrouteAll();
        whileItIs(CUT, OF_THE_BOARD, console, "/");
        assertThat(console.getByText("The board cannot be read")).isVisible();
        browsers.lookAtDesk(console, "board-error");
        console.unrouteAll();
        whileItIs(CUT, OF_THE_ALARMS, console, "/");
        assertThat(console.getByText(Pattern.compile("The alarms could not be read")))
                .isVisible();
        browsers.lookAtDesk(console, "board-alarms-unread");
        console.unrouteAll();
        open(console, "/callouts/" + callout);
        offline(browsers, console, "callout");
        console.navigate(world.dispatch() + "/callouts/" + UNKNOWN);
        assertThat(console.getByText("There is no such callout")).isVisible();
        browsers.lookAtDesk(console, "callout-absent");
    }

    /** What is typed into, and what a correction with its reason leaves behind. */
    private void theForms(Browsers browsers, Page console, String callout) {
        Map<String, String> forms = Map.of(
                "raise-incident", "/raise/incident",
                "raise-care", "/raise/care",
                "callout-correct", "/callouts/" + callout + "/correct");
        forms.forEach((form, path) -> {
            open(console, path);
            browsers.lookAtDesk(console, form);
            offline(browsers, console, form);
        });
        hills.as("coordinator")
                .body(Map.of(
                        "location",
                        Map.of("lon", hills.lon() + 0.001, "lat", hills.lat(), "address", "Alpstrasse 11"),
                        "reason",
                        "The caller has come back and names the other house"))
                .patch("/v1/incidents/" + callout)
                .then()
                .statusCode(200);
        open(console, "/callouts/" + callout);
        console.getByText("names the other house").first().scrollIntoViewIfNeeded();
        browsers.lookAtDesk(console, "callout-corrected");
    }

    /** Visits as they may stand, told to this page alone: days go by until each of them has. */
    private void theVisits(Browsers browsers, Page console) {
        console.route("**/v1/care-series", route -> route.fulfill(PlannedVisits.asTold()));
        open(console, "/visits");
        assertThat(console.getByRole(AriaRole.ARTICLE).first()).isVisible();
        browsers.lookAtDesk(console, "visits-standing");
        console.unrouteAll();
        console.route(
                "**/v1/care-series",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("[]")));
        open(console, "/visits");
        assertThat(console.getByText("Nothing repeats.")).isVisible();
        browsers.lookAtDesk(console, "visits-empty");
        console.unrouteAll();
    }

    private void whileItIs(Consumer<Route> answer, Pattern asked, Page console, String path) {
        console.route(asked, answer);
        console.navigate(world.dispatch() + path);
        console.getByRole(AriaRole.MAIN).waitFor();
        console.waitForTimeout(1_000);
    }

    private void open(Page console, String path) {
        console.navigate(world.dispatch() + path);
        assertThat(console.locator(".live-sign.live")).isVisible();
    }

    private void offline(Browsers browsers, Page screen, String name) {
        screen.context().setOffline(true);
        assertThat(screen.getByText("Not live since")).isVisible();
        browsers.lookAtDesk(screen, name + "-disconnected");
        screen.context().setOffline(false);
        assertThat(screen.locator(".live-sign.live")).isVisible();
    }
}
