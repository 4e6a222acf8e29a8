package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.acceptance.story.Browsers.clickTheMapUntil;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;
import static org.hamcrest.Matchers.equalTo;

/** What those at the desk decide, from the console to the service and back. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ConsoleTest {

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    ConsoleTest(World world) throws IOException {
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
    void aCoordinatorRaisesAnIncidentByAClickOnTheMapAndClosesItWithItsOutcome() {
        Page console = browsers.console(world.dispatch(), "Clara");
        Locator here = console.getByRole(AriaRole.BUTTON, named("Raise incident here"));
        clickTheMapUntil(console, here::isVisible);
        here.click();
        choose(console.getByRole(AriaRole.REGION, named("Raise incident")), "Cardiac arrest");
        console.keyboard().press("F4");
        console.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stay"))
                .click();
        browsers.assertAccessible(console);
        console.getByRole(AriaRole.BUTTON, named("Raise incident")).click();

        assertThat(row(console, "Possible cardiac arrest")).isVisible();
        console.getByRole(AriaRole.BUTTON, named("Close callout…")).click();
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        choose(question, "Not needed");
        browsers.assertAccessible(console);
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close callout"))
                .click();

        assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                .containsText("Closed by Clara Coordinator: not needed");
        assertThat(console.getByText("No incident is open.")).isVisible();
        assertThat(vaduz.see(calloutOf(console)).getString("outcome")).isEqualTo("NOT_NEEDED");
        console.context().close();
    }

    @Test
    void onlyAClinicalLeadHasVolunteersAlertedAlthoughTheRulesWithheldIt() {
        Map<String, Object> careHome = vaduz.incident("CARDIAC_ARREST");
        careHome.put("location", Map.of("lon", vaduz.lon(), "lat", vaduz.lat(), "placeType", "CARE_HOME"));
        String incident = vaduz.raise(careHome);
        Page coordinator = browsers.console(world.dispatch(), "Clara");
        row(coordinator, "Withheld").click();
        assertThat(coordinator.getByText("Only a clinical lead can have volunteers alerted all the same."))
                .isVisible();
        assertThat(coordinator.getByRole(AriaRole.BUTTON, named("Alert all the same…")))
                .hasCount(0);

        Page lead = browsers.console(world.dispatch(), "Lena");
        row(lead, "Withheld").click();
        lead.getByRole(AriaRole.BUTTON, named("Alert all the same…")).click();
        lead.getByLabel("Why you decide so").fill("The crew asks for hands at the entrance");
        browsers.assertAccessible(lead);
        lead.getByRole(AriaRole.BUTTON, named("Alert volunteers")).click();

        for (Page console : List.of(lead, coordinator)) {
            assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                    .containsText("The crew asks for hands at the entrance");
            assertThat(row(console, "Withheld")).hasCount(0);
        }
        assertThat(vaduz.see(incident).getString("state")).isNotEqualTo("WITHHELD");
        assertThat(coordinator.getByRole(AriaRole.BUTTON, named("Withhold again…")))
                .hasCount(0);
        lead.getByRole(AriaRole.BUTTON, named("Withhold again…")).click();
        lead.getByLabel("Reason, kept in the timeline").fill("The crew is inside");
        lead.getByRole(AriaRole.BUTTON, named("Withhold again")).click();
        for (Page console : List.of(lead, coordinator)) {
            assertThat(console.getByRole(AriaRole.REGION, named("Timeline")))
                    .containsText("Override taken back by Lena Lead: “The crew is inside”");
            assertThat(row(console, "Withheld")).isVisible();
            console.context().close();
        }
    }

    @Test
    void aCoordinatorMendsTheHoursOfAnAedThatNoMachineCanRead() {
        String device = world.asStaff("coordinator", "demo")
                .body(Map.of(
                        "lon",
                        vaduz.lon(),
                        "lat",
                        vaduz.lat(),
                        "description",
                        "Foyer of the school",
                        "openingHours",
                        "during school hours"))
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Page console = browsers.console(world.dispatch(), "Clara");
        console.getByRole(AriaRole.LINK, named("AEDs")).click();
        console.getByRole(AriaRole.LINK, named("Hours to mend")).click();
        Locator form = console.getByRole(AriaRole.FORM, named("Foyer of the school"));
        Locator hours = form.getByRole(AriaRole.TEXTBOX);

        hours.fill("when there is school");
        hours.press("Enter");
        assertThat(form).containsText("cannot be understood");
        browsers.assertAccessible(console);
        hours.fill("Mo-Fr 08:00-17:00");
        hours.press("Enter");

        assertThat(form).containsText("Saved: counts from now on.");
        browsers.assertAccessible(console);
        world.asStaff("coordinator", "demo").delete("/v1/aeds/" + device).then().statusCode(204);
        console.context().close();
    }

    @Test
    void aCoordinatorSaysWhoIsToldWhenADeviceIsFetchedAndTakesItBack() {
        String device = world.asStaff("coordinator", "demo")
                .body(Map.of("lon", vaduz.lon(), "lat", vaduz.lat(), "description", "Door of the bakery"))
                .post("/v1/aeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        vaduz.raise(vaduz.incident("FALL_NON_INJURY"));
        Page console = browsers.console(world.dispatch(), "Clara");
        row(console, "Fall without injury").click();
        assertShadesWhatIsCovered(console);
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("AEDs near here"))
                .click();
        console.getByRole(AriaRole.BUTTON, named("Guardian of the AED Door of the bakery"))
                .click();

        console.getByRole(AriaRole.BUTTON, named("Add a guardian")).click();
        Locator form = console.getByRole(AriaRole.FORM, named("Guardian"));
        form.getByLabel("Who").fill("Bakery Ospelt");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save guardian"))
                .click();
        assertThat(form).containsText("An e-mail address or a telephone number is needed");
        browsers.assertAccessible(console);
        form.getByLabel("Telephone").fill("+423 123 45 67");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save guardian"))
                .click();

        assertThat(console.getByText("is told when this AED is fetched")).isVisible();
        world.asStaff("coordinator", "demo")
                .get("/v1/aeds/" + device + "/guardian")
                .then()
                .body("phone", equalTo("+423 123 45 67"));
        browsers.assertAccessible(console);
        console.getByRole(AriaRole.BUTTON, named("Remove")).click();
        assertThat(console.getByText("Nobody is told when this AED is fetched."))
                .isVisible();
        world.asStaff("coordinator", "demo").delete("/v1/aeds/" + device).then().statusCode(204);
        console.context().close();
    }

    /** The device that hangs there is near enough to be fetched in time. */
    private static void assertShadesWhatIsCovered(Page console) {
        Response read = console.waitForResponse(
                each -> each.url().contains("/v1/coverage"),
                () -> console.getByRole(AriaRole.BUTTON, named("Coverage: AEDs"))
                        .click());
        assertThat(read.text()).containsPattern("\"aeds\":[1-9]");
        assertThat(console.getByText("roads and rivers are not judged")).isVisible();
        console.getByRole(AriaRole.BUTTON, named("✓ Coverage: AEDs")).click();
        assertThat(console.getByText("roads and rivers are not judged")).hasCount(0);
    }

    private static void choose(Locator form, String choice) {
        form.getByText(choice, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static Locator row(Page console, String text) {
        return console.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).filter(with(text));
    }

    /** The callout that the address names. */
    private static String calloutOf(Page console) {
        return console.url().substring(console.url().lastIndexOf('/') + 1);
    }
}
