package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.UUID;
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
        cad.getByRole(AriaRole.BUTTON, button("Limit…")).click();
        Locator question = console.getByRole(AriaRole.ALERTDIALOG);
        question.getByLabel("Requests a minute").fill("59");
        question.getByLabel("Requests a minute").press("Enter");
        assertThat(question).containsText("from 60 to 60000");
        browsers.assertAccessible(console);
        question.getByLabel("Requests a minute").fill("30000");
        question.getByLabel("Requests a minute").press("Enter");
        assertThat(clients.getByText("set by Ada Admin")).isVisible();
        open(console, "What is kept");
        hasMessagesGoSooner(console);
        console.context().close();

        Page coordinator = browsers.console(world.dispatch(), "Clara");
        coordinator.getByRole(AriaRole.LINK, named("Organisation")).click();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("API clients"))).isVisible();
        assertThat(coordinator.getByRole(AriaRole.REGION, named("Staff and roles")))
                .hasCount(0);
        assertThat(coordinator.getByRole(AriaRole.BUTTON, named("Save"))).hasCount(0);
        assertThat(coordinator.getByRole(AriaRole.BUTTON).filter(Browsers.with("Change")))
                .hasCount(0);
        open(coordinator, "What is kept");
        assertThat(messagesKept(coordinator)).containsText("12 hours");
        assertThat(messagesKept(coordinator)).containsText("set by Ada Admin");
        assertThat(messagesKept(coordinator).getByRole(AriaRole.BUTTON)).hasCount(0);
        findsNothingToDoThatIsOthers(coordinator);
        coordinator.context().close();
    }

    /** What only an administrator or a clinical lead does is not offered, by an address that somebody else has written down either. */
    private static void findsNothingToDoThatIsOthers(Page coordinator) {
        coordinator.getByRole(AriaRole.LINK, named("AEDs")).click();
        coordinator.getByRole(AriaRole.LINK, named("Lists and import")).click();
        assertThat(coordinator.getByText("Only an administrator takes in lists."))
                .isVisible();
        assertThat(coordinator.getByRole(AriaRole.LINK, named("Codes told"))).hasCount(0);
        coordinator.getByRole(AriaRole.LINK, named("Policies")).click();
        coordinator.getByRole(AriaRole.LINK, named("Choking, child")).click();
        Locator says = coordinator.getByRole(AriaRole.REGION, named("How many are asked"));
        assertThat(says).isVisible();
        assertThat(coordinator.getByRole(AriaRole.LINK, named("Write one of your own from it")))
                .hasCount(0);
        coordinator.navigate(coordinator.url() + "/own");
        assertThat(says).isVisible();
        assertThat(coordinator.getByRole(AriaRole.BUTTON).filter(Browsers.with("Save")))
                .hasCount(0);
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

    /** In an organisation of its own: what is said of it, who leads, what is shown to volunteers, and whose door is shut. */
    @Test
    void anAdministratorDescribesTheOrganisationNamesALeadAndShutsADoorAndALeadApprovesWhatVolunteersAreShown() {
        String organisation = "org-" + UUID.randomUUID();
        Page eve = browsers.console(world.dispatch(), "Eve", "clinical-lead", organisation);
        assertThat(eve.locator(".live-sign.live")).isVisible();
        Page ida = browsers.console(world.dispatch(), "Ida", "admin", organisation);
        ida.getByRole(AriaRole.LINK, named("Organisation")).click();

        describe(ida);
        approveACard(ida, eve);
        nameALead(ida, eve);
        shutTheDoorOnAPerson(ida, eve);
        shutTheDoorOnASystem(ida, organisation);
        ida.context().close();
        eve.context().close();
    }

    private void describe(Page ida) {
        Locator directory = ida.getByRole(AriaRole.REGION, named("In the directory for volunteers"));
        directory
                .getByRole(AriaRole.BUTTON, button("Describe the organisation"))
                .click();
        Locator form = directory.getByRole(AriaRole.FORM);
        form.getByLabel("Name", exactly()).fill("Trust of the hills");
        form.getByRole(AriaRole.GROUP, button("Alerts for"))
                .getByText("Choking")
                .click();
        form.getByRole(AriaRole.GROUP, button("Nobody is let in without"))
                .getByText("Identity checked")
                .click();
        form.getByLabel("Code of conduct in English").fill("I go only when I am rested.");
        form.getByRole(AriaRole.BUTTON, button("Save")).click();
        assertThat(directory).containsText("Identity checked");
        assertThat(directory).containsText("Version 1, since");

        directory
                .getByRole(AriaRole.BUTTON, button("Change what volunteers read"))
                .click();
        form.getByLabel("Code of conduct in English").fill("I go only when I am rested and sober.");
        assertThat(form).containsText("it becomes version 2, and every member is asked to accept it");
        browsers.lookAtDesk(ida, "organisation-directory");
        form.getByRole(AriaRole.BUTTON, button("Save, and ask every member")).click();
        assertThat(directory).containsText("Version 2 of the code of conduct is asked of every member.");
    }

    /** An administrator writes, and only a clinical lead approves. */
    private void approveACard(Page ida, Page eve) {
        open(ida, "Step cards");
        ida.getByRole(AriaRole.BUTTON, named("Take the delivered texts as drafts"))
                .click();
        Locator card = fall(ida);
        card.getByRole(AriaRole.BUTTON, button("Write a new version")).click();
        card.getByLabel("Title").first().fill("A fall at home");
        card.getByRole(AriaRole.BUTTON, button("Save as a new version")).click();
        assertThat(card).containsText("Version 2 is written. It waits for a clinical lead other than you.");
        assertThat(card.getByRole(AriaRole.BUTTON).filter(Browsers.with("Approve")))
                .hasCount(0);

        eve.getByRole(AriaRole.LINK, named("Organisation")).click();
        open(eve, "Step cards");
        Locator hers = fall(eve);
        browsers.lookAtDesk(eve, "organisation-cards");
        hers.getByRole(AriaRole.BUTTON, button("Approve… version 2")).click();
        eve.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, button("Approve it"))
                .click();
        Locator used = hers.getByRole(AriaRole.ARTICLE, button("Version 2 is in use"));
        assertThat(used).containsText("A fall at home");
        assertThat(used).containsText("Written by Ida");
        assertThat(used).containsText("Approved by Eve");
    }

    private static Locator fall(Page console) {
        console.getByRole(AriaRole.NAVIGATION, named("Cards"))
                .getByText("Fall without injury")
                .click();
        return console.getByRole(AriaRole.REGION, named("Fall without injury"));
    }

    private void nameALead(Page ida, Page eve) {
        open(ida, "Who and what");
        Locator staff = ida.getByRole(AriaRole.REGION, named("Staff and roles"));
        await().atMost(PATIENCE_SECONDS, SECONDS).pollInSameThread().until(() -> {
            ida.reload();
            staff.locator("tbody tr, .refusal").first().waitFor();
            return staff.getByRole(AriaRole.ROWHEADER)
                    .filter(Browsers.with("Eve"))
                    .isVisible();
        });
        Locator lead = ida.getByRole(AriaRole.REGION, named("Lead of after-care"));
        assertThat(lead).containsText("Nobody is named");
        lead.getByRole(AriaRole.BUTTON).click();
        ida.getByRole(AriaRole.ALERTDIALOG).getByLabel("Lead").selectOption("Eve");
        ida.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, button("Name them"))
                .click();
        assertThat(lead).containsText("named by Ida");

        eve.getByRole(AriaRole.LINK, named("People")).click();
        eve.getByRole(AriaRole.LINK, named("After-care")).click();
        assertThat(eve.getByText("What comes in is Eve’s until somebody else takes it."))
                .isVisible();
    }

    private void shutTheDoorOnAPerson(Page ida, Page eve) {
        Locator staff = ida.getByRole(AriaRole.REGION, named("Staff and roles"));
        assertThat(staff.getByRole(AriaRole.ROW).filter(Browsers.with("Ida")).getByRole(AriaRole.BUTTON))
                .hasCount(0);
        Locator row = staff.getByRole(AriaRole.ROW).filter(Browsers.with("Eve"));
        lockOut(ida, row, "Left today");
        assertThat(row).containsText("Locked out");
        assertThat(row).containsText("Left today");
        assertThat(eve.getByText("Not live since")).isVisible();
        eve.reload();
        assertThat(eve.getByText("locked out by an administrator").first()).isVisible();
        browsers.lookAtDesk(ida, "organisation");
        letIn(ida, row);
        assertThat(row.getByText("open")).isVisible();
        assertThat(eve.locator(".live-sign.live")).isVisible();
    }

    private void shutTheDoorOnASystem(Page ida, String organisation) {
        world.asStaff("cad", organisation).get("/v1/organisation").then().statusCode(200);
        Locator clients = ida.getByRole(AriaRole.REGION, named("API clients"));
        await().atMost(PATIENCE_SECONDS, SECONDS).pollInSameThread().until(() -> {
            ida.reload();
            clients.locator("tbody tr, .refusal, p:has(code)").first().waitFor();
            return clients.getByText("cad@").isVisible();
        });
        Locator row = clients.getByRole(AriaRole.ROW).nth(1);
        lockOut(ida, row, "Its secret is out");
        assertThat(row).containsText("Its secret is out");
        world.asStaff("cad", organisation).get("/v1/organisation").then().statusCode(403);
        letIn(ida, row);
        assertThat(row).not().containsText("Its secret is out");
        world.asStaff("cad", organisation).get("/v1/organisation").then().statusCode(200);
    }

    private static void lockOut(Page ida, Locator row, String reason) {
        row.getByRole(AriaRole.BUTTON).filter(Browsers.with("Lock out…")).click();
        Locator question = ida.getByRole(AriaRole.ALERTDIALOG);
        question.getByLabel("Why").fill(reason);
        question.getByRole(AriaRole.BUTTON, button("Lock out")).click();
    }

    private static void letIn(Page ida, Locator row) {
        row.getByRole(AriaRole.BUTTON).filter(Browsers.with("Let in…")).click();
        ida.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, button("Let in again"))
                .click();
    }

    private static void open(Page console, String tab) {
        console.getByRole(AriaRole.NAVIGATION, named("Pages about the organisation"))
                .getByRole(AriaRole.LINK, button(tab))
                .click();
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator messagesKept(Page console) {
        return console.getByRole(AriaRole.REGION, named("What is kept: calls and console"))
                .getByRole(AriaRole.ROW)
                .filter(Browsers.with("Messages between control room and volunteers"));
    }
}
