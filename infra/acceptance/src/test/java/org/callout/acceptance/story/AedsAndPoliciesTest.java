package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.callout.acceptance.story.Browsers.named;

/** What is prepared at the desk before anybody calls: the region's AEDs, and how volunteers are alerted. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AedsAndPoliciesTest {

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    AedsAndPoliciesTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", 9.5209, 47.1392);
        this.browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void anAdministratorTakesInAListAndACoordinatorBringsADeviceBackIntoUse() {
        String list = "list-" + UUID.randomUUID();
        takeIn(list);
        String device = deviceOf(list);
        vaduz.as("coordinator")
                .body(Map.of("condition", "OUT_OF_ORDER"))
                .put("/v1/aeds/" + device + "/condition")
                .then()
                .statusCode(200);

        Page console = browsers.console(world.dispatch(), "Clara");
        link(console, "AEDs").click();
        console.getByLabel("List").selectOption(list);
        assertThat(console.getByText("1 device, here and on the map.")).isVisible();
        browsers.lookAtDesk(console, "aeds-table");
        console.getByLabel("Search").fill("nothing like it");
        assertThat(console.getByText("No device fits.")).isVisible();
        browsers.lookAtDesk(console, "aeds-empty");

        link(console, "Out of place").click();
        Locator task = console.getByRole(AriaRole.ARTICLE, named("Hall of the school"));
        assertThat(task).containsText("Out of order");
        assertThat(task).containsText("Nobody looks after it.");
        browsers.lookAtDesk(console, "aeds-tasks");
        button(task, "Checked, available again").click();
        assertThat(console.getByText("Hall of the school: checked, available again."))
                .isVisible();
        assertThat(task).hasCount(0);

        console.navigate(world.dispatch() + "/aeds/devices/" + device);
        Locator check = console.getByRole(AriaRole.FORM, named("Check"));
        check.getByLabel("Every so many days").fill("14");
        button(check, "Save the plan").click();
        assertThat(check).containsText("due in 14 days");
        browsers.lookAtDesk(console, "aeds-device");
        link(console, "Checks").click();
        assertThat(console.getByRole(AriaRole.ROW).filter(Browsers.with("Hall of the school")))
                .containsText("due in 14 days");
        browsers.lookAtDesk(console, "aeds-checks");
        console.context().close();
    }

    /** Two rows that can be read, and two that cannot; then one row less. */
    private void takeIn(String list) {
        Page console = browsers.console(world.dispatch(), "Ada");
        link(console, "AEDs").click();
        link(console, "Lists and import").click();
        Locator form = console.getByRole(AriaRole.REGION, named("Import"));
        choose(form, """
                Nummer;Ost;Nord;Wo
                1;9.5211;47.1394;Hall of the school
                2;9.5213;47.1396;Gym
                3;9,5213;47.1396;Comma
                4;200;47.1396;Nowhere
                """);
        form.getByLabel("Name of the list").fill(list);
        form.getByLabel("Licence").fill("CC0-1.0");
        form.getByLabel("Name or number of the device").selectOption("Nummer");
        form.getByLabel("Longitude").selectOption("Ost");
        form.getByLabel("Latitude").selectOption("Nord");
        form.getByLabel("Where exactly").selectOption("Wo");
        button(form, "Read it first").click();
        assertThat(form).containsText("2 devices would be new");
        assertThat(form).containsText("2 rows cannot be taken:");
        assertThat(form).containsText("lon has a decimal comma: 9,5213");
        browsers.lookAtDesk(console, "aeds-import");
        button(form, "Take it in").click();
        assertThat(form).containsText("2 devices are new");

        choose(form, "Nummer;Ost;Nord;Wo\n1;9.5211;47.1394;Hall of the school\n");
        form.getByLabel("Name or number of the device").selectOption("Nummer");
        form.getByLabel("Longitude").selectOption("Ost");
        form.getByLabel("Latitude").selectOption("Nord");
        form.getByLabel("Where exactly").selectOption("Wo");
        button(form, "Read it first").click();
        assertThat(form).containsText("1 device would be retired");
        button(form, "Take it in").click();
        assertThat(form).containsText("1 device is no longer listed and was retired");
        console.context().close();
    }

    private static void choose(Locator form, String table) {
        form.getByLabel("File").setInputFiles(new FilePayload("aeds.csv", "text/csv", table.getBytes(UTF_8)));
    }

    private String deviceOf(String list) {
        return vaduz.as("coordinator")
                .get("/v1/aeds/devices?source=" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static Locator link(Page console, String name) {
        return console.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
