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
        browsers.lookAtDesk(console, "organisation");
        console.context().close();

        Page coordinator = browsers.console(world.dispatch(), "Clara");
        coordinator.getByRole(AriaRole.LINK, named("Organisation")).click();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("API clients"))).isVisible();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("Staff and roles")))
                .hasCount(0);
        assertThat(coordinator.getByRole(AriaRole.BUTTON, named("Save"))).hasCount(0);
        coordinator.context().close();
    }
}
