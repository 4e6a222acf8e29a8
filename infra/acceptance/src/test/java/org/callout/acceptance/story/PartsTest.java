package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callout.acceptance.story.Browsers.named;

/** The parts of the console while they are read, when they cannot be, and without a line. */
@ExtendWith(WorldExtension.class)
class PartsTest {

    private static final List<String> PARTS =
            List.of("People", "AEDs", "Policies", "Visits", "Reports", "Organisation");

    private final World world;

    PartsTest(World world) {
        this.world = world;
    }

    @Test
    void everyPartSaysWhatItDoesNotKnowAndKeepsNobodyOut() throws IOException {
        try (Browsers browsers = new Browsers()) {
            Page console = browsers.console(world.dispatch(), "Ada");
            assertThat(console.locator(".live-sign.live")).isVisible();
            inEach(
                    console,
                    EveryState.NEVER_ANSWERED,
                    browsers,
                    console.getByText(Pattern.compile("^(Reading|Searching|Counting)…$")));
            inEach(console, EveryState.CUT, browsers, console.getByText("Could not be read"));

            console.context().setOffline(true);
            for (String part : PARTS) {
                link(console, part).click();
                assertThat(console.getByText("All you see is from then")).isVisible();
                assertThat(console.getByText("Could not be read").first()).isVisible();
            }
            browsers.assertAccessible(console);
        }
    }

    private static void inEach(Page console, Consumer<Route> answer, Browsers browsers, Locator says) {
        console.route(EveryState.OF_A_PART, answer);
        for (String part : PARTS) {
            link(console, part).click();
            assertThat(says.first()).isVisible();
            browsers.assertAccessible(console);
        }
        link(console, "Board").click();
        console.unrouteAll();
    }

    private static Locator link(Page console, String part) {
        return console.getByRole(AriaRole.NAVIGATION, named("Parts of the console"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(part).setExact(true));
    }
}
