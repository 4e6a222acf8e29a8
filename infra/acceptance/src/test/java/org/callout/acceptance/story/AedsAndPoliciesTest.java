package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

    /** One that no other story waits for. */
    private static final String NAME = "Choking of children, ours";

    private static final String ONE_AREA = """
            () => {
              const map = document.querySelector('.map-canvas').drawn;
              return map.getLayer('area-fills') !== undefined && map.queryRenderedFeatures({ layers: ['area-fills'] }).length > 0;
            }
            """;

    private static final String TOLD = """
            insert into aed_code_hand_out (id, device_id, responder_id, callout_id, assignment_id, at)
            values (gen_random_uuid(), ?, ?, ?, gen_random_uuid(), now())
            """;

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;
    private final String list = "list-" + UUID.randomUUID();

    AedsAndPoliciesTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", 9.5209, 47.1392);
        this.browsers = new Browsers();
    }

    /** Devices and policies of this story are nothing that another one reckons with. */
    @AfterEach
    void nothingStaysForTheNext() {
        vaduz.as("admin").delete("/v1/aed-sources/" + list + "/devices");
        List<String> ours =
                vaduz.as("admin").get("/v1/policies").path("findAll { it.name == '%s' }.id".formatted(NAME));
        ours.forEach(id -> vaduz.as("admin").delete("/v1/policies/" + id));
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void anAdministratorTakesInAListAndACoordinatorBringsADeviceBackIntoUse() {
        takeIn();
        String device = deviceOf(list);
        vaduz.as("coordinator")
                .body(Map.of("condition", "OUT_OF_ORDER", "reason", "No pads in it"))
                .put("/v1/aeds/" + device + "/condition")
                .then()
                .statusCode(200);

        Page console = browsers.console(world.dispatch(), "Clara");
        link(console, "AEDs").click();
        console.getByLabel("List", labelled()).selectOption(list);
        assertThat(console.getByText("1 device, here and on the map.")).isVisible();
        browsers.lookAtDesk(console, "aeds-table");
        console.getByLabel("Search", labelled()).fill("nothing like it");
        assertThat(console.getByText("No device fits.")).isVisible();
        browsers.lookAtDesk(console, "aeds-empty");

        console.route("**/v1/aeds/devices?*", Route::abort);
        link(console, "Out of place").click();
        assertThat(console.getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT))
                .containsText("the service does not answer");
        browsers.lookAtDesk(console, "aeds-error");
        console.unroute("**/v1/aeds/devices?*");
        console.getByRole(AriaRole.BUTTON, named("Try again")).click();
        Locator task = console.getByRole(AriaRole.ARTICLE, named("Hall of the school"));
        assertThat(task).containsText("Out of order");
        assertThat(task).containsText("“No pads in it”. Find out what is wrong");
        assertThat(task).containsText("Nobody looks after it.");
        browsers.lookAtDesk(console, "aeds-tasks");
        button(task, "Checked, available again").click();
        assertThat(console.getByText("Hall of the school: checked, available again."))
                .isVisible();
        assertThat(task).hasCount(0);
        comesBackFromACall(console, device, task);

        listsWhatCanBeHadNow(console, device);
        console.navigate(world.dispatch() + "/aeds/devices/" + device);
        Locator check = console.getByRole(AriaRole.FORM, named("Check"));
        check.getByLabel("Every so many days").fill("14");
        button(check, "Save the plan").click();
        assertThat(check).containsText("due in 14 days");
        browsers.lookAtDesk(console, "aeds-device");
        retiredByMistake(console);
        link(console, "Checks").click();
        assertThat(console.getByRole(AriaRole.ROW).filter(Browsers.with("Hall of the school")))
                .containsText("due in 14 days");
        browsers.lookAtDesk(console, "aeds-checks");
        console.context().close();
        readsWhoWasToldTheCode(device);
    }

    private void retiredByMistake(Page console) {
        console.getByRole(AriaRole.BUTTON, named("Retire…")).click();
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        question.getByRole(AriaRole.TEXTBOX).fill("Torn down");
        button(question, "Retire the device").click();
        assertThat(console.getByText("says Clara Coordinator: “Torn down”")).isVisible();
        browsers.lookAtDesk(console, "aeds-device-retired");
        console.getByRole(AriaRole.BUTTON, named("Bring it back")).click();
        assertThat(console.getByRole(AriaRole.BUTTON, named("Retire…"))).isVisible();
    }

    /** It was taken and used, and is to be brought back. */
    private void comesBackFromACall(Page console, String device, Locator task) {
        for (String condition : List.of("TAKEN", "AT_SCENE", "AWAITING_RETURN")) {
            world.change(
                    "dispatch",
                    "update aed_device set condition = ?, condition_since = now() where id = ?",
                    condition,
                    UUID.fromString(device));
        }
        console.reload();
        assertThat(task).containsText("Awaiting return");
        assertThat(task).containsText("Bring it back and check it.");
        button(task, "Checked, available again").click();
        assertThat(task).hasCount(0);
    }

    /** Told on the way of a call of ours; who was told nothing but a name stands for, once it is erased, is told as such. */
    private void readsWhoWasToldTheCode(String device) {
        String callout = vaduz.at(-30, -30).raise("OTHER");
        vaduz.close(callout);
        world.change("dispatch", TOLD, UUID.fromString(device), UUID.randomUUID(), UUID.fromString(callout));
        Page ada = browsers.console(world.dispatch(), "Ada");
        link(ada, "AEDs").click();
        link(ada, "Codes told").click();
        Locator told = ada.getByRole(AriaRole.ROW).filter(Browsers.with("Hall of the school"));
        assertThat(told).containsText("Has erased their account");
        browsers.lookAtDesk(ada, "aeds-codes");
        link(ada, "Hall of the school").click();
        assertThat(ada.getByRole(AriaRole.REGION, named("Who was told the code"))
                        .getByRole(AriaRole.ROW))
                .hasCount(2);
        ada.context().close();
    }

    /** A list says nothing of hours; once somebody does, the device is among those that can be had. */
    private void listsWhatCanBeHadNow(Page console, String device) {
        console.navigate(world.dispatch() + "/aeds");
        console.getByLabel("List", labelled()).selectOption(list);
        console.getByLabel("Can be had", labelled()).selectOption("OPEN");
        assertThat(console.getByText("No device fits.")).isVisible();
        vaduz.as("coordinator")
                .body(Map.of("openingHours", "24/7"))
                .put("/v1/aeds/" + device + "/opening-hours")
                .then()
                .statusCode(200);
        console.getByLabel("Can be had", labelled()).selectOption("");
        console.getByLabel("Can be had", labelled()).selectOption("OPEN");
        assertThat(console.getByRole(AriaRole.ROW).filter(Browsers.with("Hall of the school")))
                .containsText("Usable now");
        assertThat(console.getByText("1 device, here and on the map.")).isVisible();
        browsers.lookAtDesk(console, "aeds-usable-now");
    }

    /** Two rows that can be read, and two that cannot; then one row less. */
    private void takeIn() {
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

    @Test
    void aPolicyIsChangedByTwoAndRolledBackByOne() {
        // where no other story calls anybody
        Town planken = vaduz.at(9.5443, 47.1853);
        Volunteer near = planken.enlist("tried-" + UUID.randomUUID(), "Tina Tried", 80);
        Page ada = browsers.console(world.dispatch(), "Ada");
        link(ada, "Policies").click();
        assertThat(ada.getByRole(AriaRole.LINK, named("Choking, child"))).isVisible();
        browsers.lookAtDesk(ada, "policies-list");
        link(ada, "Choking, child").click();
        assertThat(ada.getByRole(AriaRole.REGION, named("How many are asked"))).containsText("Asked first");
        link(ada, "Write one of your own from it").click();
        Locator form = ada.getByRole(AriaRole.FORM, named("Write a policy"));
        form.getByLabel("Name", exactly()).fill(NAME);
        form.getByLabel("People asked first").fill("400");
        form.getByLabel("Why").fill("Few volunteers here");
        button(form, "Save as a new version").click();
        assertThat(form).containsText("From 1 to 100");
        form.getByLabel("People asked first").fill("31");
        form.getByLabel("Direct: at most").fill("1");
        form.getByLabel("Alerts at most").fill("20");
        button(form, "Save as a new version").click();
        assertThat(form).containsText("must not be below the target");
        form.getByLabel("Direct: at most").fill("3");
        button(form, "Save as a new version").click();
        assertThat(form).containsText("must not be above the budget");
        browsers.lookAtDesk(ada, "policies-edit");
        form.getByLabel("People asked first").fill("5");
        button(form, "Save as a new version").click();

        Locator waiting = ada.getByRole(AriaRole.REGION, named("Waiting for a second person"));
        assertThat(waiting).containsText("You wrote it, so somebody else has to put it in force.");
        assertThat(button(waiting, "Put version 1 in force…")).hasCount(0);
        String policy = ada.url();
        Page lena = browsers.console(world.dispatch(), "Lena");
        assertThat(link(lena, "Policies")).isVisible();
        putInForce(lena, policy, 1);

        ada.navigate(policy + "/edit");
        Locator next = ada.getByRole(AriaRole.FORM, named("Edit the policy"));
        next.getByLabel("People asked first").fill("2");
        next.getByLabel("Why").fill("Fewer phones at night");
        button(next, "Save as a new version").click();
        assertThat(ada.getByRole(AriaRole.REGION, named("Waiting for a second person")))
                .containsText("Version 2 waits");
        planken.awaitReady(List.of(near));
        tryIt(ada, planken);
        near.request()
                .body(Map.of("onDuty", false))
                .put("/v1/me/availability")
                .then()
                .statusCode(200);
        compare(lena, policy);
        putInForce(lena, policy, 2);
        rollBack(ada, policy);
        lena.context().close();
        ada.context().close();
    }

    private static void putInForce(Page lead, String policy, int version) {
        lead.navigate(policy);
        lead.getByRole(AriaRole.BUTTON, named("Put version %d in force…".formatted(version)))
                .click();
        button(lead.getByRole(AriaRole.ALERTDIALOG), "Put it in force").click();
        assertThat(lead.getByText("Version %d is in force.".formatted(version))).isVisible();
    }

    /** Who would be asked is told in words, and roughly where they are on the map. */
    private void tryIt(Page console, Town place) {
        console.getByRole(AriaRole.NAVIGATION, named("This policy"))
                .getByText("Try it")
                .click();
        Locator form = console.getByRole(AriaRole.FORM, named("Try it"));
        form.getByLabel("Address or plus code").pressSequentially("landstrasse 1 vaduz");
        console.getByRole(AriaRole.OPTION)
                .filter(Browsers.with("Landstrasse 1, Vaduz"))
                .click();
        assertThat(form.getByLabel("Place (longitude, latitude)")).not().hasValue("");
        browsers.lookAtDesk(console, "policies-try-address");
        form.getByLabel("Place (longitude, latitude)").fill(place.lon() + ", " + place.lat());
        form.getByLabel("Age of the patient").fill("6");
        button(form, "Try it").click();
        Locator result = console.getByRole(AriaRole.REGION, named("What would happen"));
        assertThat(result.getByRole(AriaRole.HEADING).first()).containsText("1 person would be asked at once");
        assertThat(result).containsText("Tina Tried");
        console.waitForFunction(ONE_AREA);
        browsers.lookAtDesk(console, "policies-try");
        form.getByLabel("Kind of place").selectOption("PRISON");
        button(form, "Try it").click();
        assertThat(result).containsText("Withheld");
    }

    private void compare(Page console, String policy) {
        console.navigate(policy + "/compare");
        assertThat(console.getByText("They differ in one thing.")).isVisible();
        assertThat(console.getByRole(AriaRole.ROW).filter(Browsers.with("Asked first")))
                .containsText("5 people");
        browsers.lookAtDesk(console, "policies-compare");
    }

    private void rollBack(Page console, String policy) {
        console.navigate(policy + "/history");
        console.getByRole(AriaRole.BUTTON, named("Roll back to version 1…")).click();
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        question.getByLabel("Why").fill("Nobody came for an hour");
        browsers.assertAccessible(console);
        button(question, "Roll back").click();
        assertThat(console.getByText("Version 3 is in force; it says what version 1 said."))
                .isVisible();
        assertThat(console.getByRole(AriaRole.REGION, named("What was done")))
                .containsText("Ada Admin rolled back, as version 3: “Nobody came for an hour”");
        browsers.lookAtDesk(console, "policies-history");

        console.getByRole(AriaRole.BUTTON, named("Take out of force…")).click();
        console.getByRole(AriaRole.ALERTDIALOG).getByLabel("Why").fill("It was a trial");
        button(console.getByRole(AriaRole.ALERTDIALOG), "Take it out of force").click();
        assertThat(console.getByRole(AriaRole.LINK, named("Choking, child"))).isVisible();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
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

    private static Page.GetByLabelOptions labelled() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator link(Page console, String name) {
        return console.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
