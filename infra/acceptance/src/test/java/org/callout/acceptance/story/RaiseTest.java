package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;

/** Somebody telephones, and a coordinator raises it for them, with nothing but the keyboard. */
@ExtendWith(WorldExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaiseTest {

    private static final Duration PROMISED = Duration.ofSeconds(30);

    private static final String PERSON = "Herta";

    private static final String AT_THE_TOWN_HALL = "8FVF4GQC+M9";

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    RaiseTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", 9.5209, 47.1392);
        this.browsers = new Browsers();
    }

    @AfterEach
    void nothingStaysOpenForTheNext() {
        vaduz.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void anIncidentIsRaisedByAddressWithTheKeyboardAloneInLessThanHalfAMinuteAndASecondCallIsMergedIntoIt() {
        Page console = browsers.console(world.dispatch(), "Clara");
        assertThat(console.locator(".live-sign.live")).isVisible();
        var keys = new Keys(console);
        keys.press("F2");
        console.getByRole(AriaRole.REGION, named("Raise incident")).waitFor();
        keys.press("Space");
        keys.press("Tab");
        keys.type("landstrase 1 vaduz");
        Locator found = console.getByRole(AriaRole.OPTION);
        assertThat(found.first()).containsText("Landstrasse 1");
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(console.getByLabel("Coordinates (longitude, latitude)"))
                .not()
                .hasValue("");
        keys.press("Enter");
        assertThat(console.getByRole(AriaRole.REGION, named("Timeline"))).containsText("Received");
        assertThat(keys.took()).isLessThan(PROMISED);
        String first = calloutOf(console);
        JsonPath raised = vaduz.see(first);
        assertThat(raised.getString("location.address")).startsWith("Landstrasse 1");
        assertThat(raised.getDouble("location.lat")).isBetween(47.10, 47.17);

        raiseTheSecondCall(console);
        String second = calloutOf(console);
        Locator same = console.getByRole(AriaRole.REGION, named("The same collapse?"));
        assertThat(same).containsText("Landstrasse 1");
        browsers.lookAtDesk(console, "console-suspected-duplicate");

        same.getByRole(AriaRole.BUTTON, button("Same collapse? Merge…")).click();
        browsers.assertAccessible(console);
        console.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, button("Merge"))
                .click();
        Locator merged = console.getByRole(AriaRole.REGION, named("Merged"));
        assertThat(merged).containsText("Its people are on the way for that one");
        assertThat(vaduz.see(second).getString("mergedInto")).isEqualTo(first);
        assertThat(vaduz.see(second).getString("caller.name")).isEqualTo("Rosa");
        browsers.lookAtDesk(console, "console-merged");

        merged.getByRole(AriaRole.BUTTON, button("Undo the merger…")).click();
        console.getByRole(AriaRole.ALERTDIALOG).getByRole(AriaRole.TEXTBOX).fill("Two doors");
        console.keyboard().press("Enter");
        assertThat(same).isVisible();
        assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                .containsText("undone by Clara Coordinator: “Two doors”");
        same.getByRole(AriaRole.BUTTON, button("Not the same")).click();
        assertThat(same).hasCount(0);
        console.getByRole(AriaRole.BUTTON, named("Perhaps the same after all")).click();
        same.getByRole(AriaRole.BUTTON, button("Not the same")).click();
        assertThat(same).hasCount(0);
        assertThat(vaduz.see(first).getList("suspectedDuplicates")).isEmpty();
        console.context().close();
    }

    @Test
    void careIsPlannedForDaysToComeByKeyboardInLessThanHalfAMinuteOneVisitIsLeftOutAndTheSeriesIsEnded() {
        Page console = browsers.console(world.dispatch(), "Clara");
        assertThat(console.locator(".live-sign.live")).isVisible();
        var keys = new Keys(console);
        keys.press("F4");
        console.getByRole(AriaRole.REGION, named("Care request")).waitFor();
        keys.press("Space");
        keys.tabTo("[name='location.address']");
        keys.type("landstrase 1 vaduz");
        assertThat(console.getByRole(AriaRole.OPTION).first()).containsText("Landstrasse 1");
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(console.getByLabel("Coordinates (longitude, latitude)"))
                .not()
                .hasValue("");
        keys.tabTo("[name='person.name']");
        keys.type(PERSON);
        keys.tabTo("[name='caller.name']");
        keys.type("Rosa");
        keys.tabTo("[name='caller.phone']");
        keys.type("7910000");
        LocalDate first = LocalDate.now(ZoneId.of("Europe/Vaduz")).plusDays(1);
        List<DayOfWeek> days = Stream.of(first, first.plusDays(1))
                .map(LocalDate::getDayOfWeek)
                .sorted()
                .toList();
        for (DayOfWeek day : days) {
            keys.tabTo("[value='%s']".formatted(day));
            keys.press("Space");
        }
        keys.press("Enter");
        Locator series = console.getByRole(AriaRole.ARTICLE).filter(with(PERSON));
        assertThat(series).containsText(Pattern.compile("\\w{3} and \\w{3} until .*, by Clara Coordinator"));
        assertThat(keys.took()).isLessThan(PROMISED);

        JsonPath planned = vaduz.as("coordinator")
                .get("/v1/care-series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String id = planned.getString("find { it.first.person.name == '%s' }.id".formatted(PERSON));
        assertThat(planned.getString("find { it.id == '%s' }.first.caller.name".formatted(id)))
                .isEqualTo("Rosa");
        assertThat(planned.getString("find { it.id == '%s' }.first.category".formatted(id)))
                .isEqualTo("SHOPPING");
        assertThat(planned.getList("find { it.id == '%s' }.days".formatted(id), String.class))
                .isEqualTo(days.stream().map(DayOfWeek::name).toList());
        await().atMost(30, SECONDS)
                .until(() -> vaduz.as("coordinator")
                        .get("/v1/care-series/" + id)
                        .path("visits[0].state")
                        .equals("RAISED"));
        console.reload();
        assertThat(series.getByRole(AriaRole.LINK, button("Raised")).first()).isVisible();
        series.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Leave out"))
                .nth(2)
                .click();
        assertThat(series).containsText("Left out by Clara");
        browsers.lookAtDesk(console, "console-visits");

        series.getByRole(AriaRole.BUTTON, button("End the series…")).click();
        console.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, button("End the series"))
                .click();
        assertThat(series).containsText("ended by Clara");
        console.context().close();
    }

    /** Somebody else has seen the same: first they read a plus code off their telephone, then they know the house. */
    private void raiseTheSecondCall(Page console) {
        console.keyboard().press("F2");
        Locator form = console.getByRole(AriaRole.REGION, named("Raise incident"));
        form.getByText("Unconscious").click();
        Locator address = form.getByLabel("Address or plus code");
        address.pressSequentially("landstrasse vaduz");
        assertThat(console.getByRole(AriaRole.OPTION).first()).containsText("street");
        address.fill("");
        address.pressSequentially(AT_THE_TOWN_HALL);
        assertThat(console.getByRole(AriaRole.OPTION).first()).containsText("plus code");
        console.keyboard().press("ArrowDown");
        console.keyboard().press("Enter");
        assertThat(form.getByLabel("Coordinates (longitude, latitude)")).hasValue("9.52094, 47.13919");
        address.fill("");
        address.pressSequentially("landstrasse 1 vaduz");
        assertThat(console.getByRole(AriaRole.OPTION).first()).containsText("Landstrasse 1");
        console.keyboard().press("ArrowDown");
        console.keyboard().press("Enter");
        assertThat(form.getByLabel("Coordinates (longitude, latitude)")).not().hasValue("9.52094, 47.13919");
        form.getByLabel("Caller's name").fill("Rosa");
        form.getByLabel("Caller's phone").fill("+423 791 00 00");
        browsers.assertAccessible(console);
        form.getByRole(AriaRole.BUTTON, button("Raise incident")).click();
        assertThat(console.getByRole(AriaRole.REGION, named("Facts"))).containsText("Rosa, +423 791 00 00");
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The callout that the address names. */
    private static String calloutOf(Page console) {
        return console.url().substring(console.url().lastIndexOf('/') + 1);
    }
}
