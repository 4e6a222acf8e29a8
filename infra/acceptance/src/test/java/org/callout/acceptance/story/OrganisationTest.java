package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.named;

/** Who uses the service, and how much of it, as the organisation reads it. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OrganisationTest {

    private static final int PATIENCE_SECONDS = 30;

    private final World world;
    private final Browsers browsers;

    OrganisationTest(World world) throws IOException {
        this.world = world;
        this.browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void anAdministratorSeesWhoUsesTheServiceAndSaysHowMuchASystemMayAsk() {
        world.asStaff("cad", "demo").get("/v1/organisation").then().statusCode(200);
        Page console = browsers.console(world.dispatch(), "Ada");
        console.getByRole(AriaRole.LINK, named("Organisation")).click();

        Locator staff = console.getByRole(AriaRole.REGION, named("Staff and roles"));
        Locator clients = console.getByRole(AriaRole.REGION, named("API clients"));
        await().atMost(PATIENCE_SECONDS, SECONDS).pollInSameThread().until(() -> {
            console.reload();
            staff.locator("tbody tr, .refusal").first().waitFor();
            return staff.getByText("Ada Admin").isVisible();
        });
        assertThat(staff.getByRole(AriaRole.ROW).filter(Browsers.with("Ada Admin")))
                .containsText("Administrator");
        Locator cad = clients.getByRole(AriaRole.ROW).nth(1);
        cad.getByRole(AriaRole.BUTTON).click();
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        question.getByLabel("Requests a minute").fill("59");
        question.getByLabel("Requests a minute").press("Enter");
        assertThat(question).containsText("from 60 to 60000");
        browsers.assertAccessible(console);
        question.getByLabel("Requests a minute").fill("30000");
        question.getByLabel("Requests a minute").press("Enter");
        assertThat(clients.getByText("set by Ada Admin")).isVisible();
        hasMessagesGoSooner(console);
        browsers.lookAtDesk(console, "organisation");
        console.context().close();

        Page coordinator = browsers.console(world.dispatch(), "Clara");
        coordinator.getByRole(AriaRole.LINK, named("Organisation")).click();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("API clients"))).isVisible();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("Staff and roles")))
                .hasCount(0);
        assertThat(coordinator.getByRole(AriaRole.BUTTON, named("Save"))).hasCount(0);
        assertThat(messagesKept(coordinator)).containsText("12 hours");
        assertThat(messagesKept(coordinator)).containsText("set by Ada Admin");
        assertThat(messagesKept(coordinator).getByRole(AriaRole.BUTTON)).hasCount(0);
        coordinator.context().close();
    }

    /** By keyboard, and as it is refused on the way: for longer than the installation, and without a word why. */
    private void hasMessagesGoSooner(Page console) {
        assertThat(messagesKept(console)).containsText("as for everybody");
        messagesKept(console).getByRole(AriaRole.BUTTON).press("Enter");
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        Locator keptFor = question.getByLabel("Kept for");
        keptFor.fill("2 days");
        keptFor.press("Enter");
        assertThat(question).containsText("must not be longer than this installation keeps it");
        keptFor.fill("12 hours");
        keptFor.press("Enter");
        assertThat(question).containsText("is needed where something is to go sooner");
        browsers.assertAccessible(console);
        browsers.lookAtDesk(console, "organisation-retention");
        question.getByLabel("Why").fill("agreed with the data protection officer");
        keptFor.press("Enter");
        assertThat(messagesKept(console)).containsText("12 hours");
        assertThat(messagesKept(console)).containsText("set by Ada Admin");
        assertThat(messagesKept(console)).containsText("agreed with the data protection officer");
    }

    private static Locator messagesKept(Page console) {
        return console.getByRole(AriaRole.REGION, named("What is kept: calls and console"))
                .getByRole(AriaRole.ROW)
                .filter(Browsers.with("Messages between control room and volunteers"));
    }
}
