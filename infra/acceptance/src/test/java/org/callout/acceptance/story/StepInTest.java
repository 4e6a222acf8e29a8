package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.with;

/** One call in which much goes wrong: each thing stands at the desk until somebody has seen to it. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class StepInTest {

    private static final int PATIENCE_SECONDS = 30;

    /** Longer ago than a phone takes to say that it has an alert, or its owner that they have read a warning. */
    private static final String SENT_BEFORE =
            "update alert set sent_at = sent_at - interval '25 seconds' where callout_id = ?";

    private static final String WARNED_BEFORE =
            "update assignment set warned_at = warned_at - interval '40 seconds' where callout_id = ? and warned_at is not null";

    private static final String LOOK_NOW = "update callout set alarms_due_at = now() where id = ?";

    private static final String ASK_HOW_THEY_ARE =
            "update check_in set due_at = now() - interval '1 second' where occasion = 'SAME_DAY' and responder_id = ?";

    private final World world;
    private final Town ruggell;
    private final Browsers browsers;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private String device = "";
    private Volunteer nora;
    private Volunteer rita;

    StepInTest(World world) throws IOException {
        this.world = world;
        // far from where other stories call people of this organisation
        this.ruggell = new Town(world, "demo", 9.5280, 47.2380);
        this.browsers = new Browsers();
    }

    /** Fara lives too far off to be asked by the rules. */
    @BeforeAll
    void noraHelpsRitaRunsAndFaraIsFarAway() {
        // nearer to Rita than those that hang there already
        device = ruggell.hangUpAed("Wall of the chapel", 148, 0);
        nora = ruggell.enlist("nora-" + unique, "Nora " + unique, 100);
        rita = ruggell.open("rita-" + unique, "Rita " + unique, "BYSTANDER_CPR");
        ruggell.goOnDuty(rita, 150);
        Volunteer fara = ruggell.enlist("fara-" + unique, "Fara " + unique, -3_000);
        ruggell.awaitReady(List.of(nora, rita, fara));
    }

    @AfterAll
    void leaveNothingOpen() {
        ruggell.closeAll();
        ruggell.as("coordinator").delete("/v1/aeds/" + device).then().statusCode(204);
        browsers.close();
    }

    @Test
    void whatGoesWrongStandsAtTheDeskAndTheCoordinatorStepsIn() {
        Page console = browsers.console(world.dispatch(), "Clara");
        assertThat(console.locator(".live-sign.live")).isVisible();
        String callout = ruggell.raise("CARDIAC_ARREST");
        row(console).click();
        assertThat(timeline(console)).containsText("Wave 1 sent, 2 volunteers alerted");
        assertThat(row(console)).containsText(Pattern.compile("Next step\\s*\\D+(in \\d|due now)"));

        nobodysPhoneHasIt(console, callout);
        oneWhoIsTooFarByTheRulesIsAskedByName(console);
        theDeviceIsLockedAway(console, callout);
        whoIsWithThePatientIsWarnedOfAHazardThatSendsAllOthersHome(console, callout);
        sheIsReleasedAndNotWell(console);
        browsers.assertAccessible(console);
        console.context().close();
    }

    private void nobodysPhoneHasIt(Page console, String callout) {
        later(SENT_BEFORE, callout);
        assertThat(alarm(console, "No phone has the alert")).containsText("Ring them: pushes may not arrive");
    }

    private void oneWhoIsTooFarByTheRulesIsAskedByName(Page console) {
        String fara = "Fara " + unique;
        button(console, "Ask somebody…").click();
        question(console)
                .getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill(fara);
        question(console).getByText(fara).click();
        question(console).getByLabel("Why this person, kept in the timeline").fill("Stands beside it");
        browsers.assertAccessible(console);
        question(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask them"))
                .click();
        assertThat(timeline(console)).containsText(fara + " is asked by name by Clara Coordinator");
        assertThat(timeline(console)).containsText("“Stands beside it”");
        button(console, "Withdraw the alert of " + fara).click();
        question(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw the alert"))
                .click();
        assertThat(timeline(console)).containsText(fara + " was stood down by Clara Coordinator: “No longer needed”");
    }

    private void theDeviceIsLockedAway(Page console, String callout) {
        String assignment = accept(rita, callout);
        assertThat(row(console)).containsText(Pattern.compile("First helper\\s*Rita " + unique));
        assertThat(row(console)).containsText(Pattern.compile("First AED\\s*Rita " + unique + " to fetch it, "));
        rita.request()
                .body(Map.of("finding", "AED_LOCKED"))
                .post("/v1/me/assignments/" + assignment + "/findings")
                .then()
                .statusCode(201);
        assertThat(alarm(console, "AED missing or locked")).containsText("Wall of the chapel");
        assertThat(alarm(console, "No phone has the alert")).hasCount(0);
    }

    private void whoIsWithThePatientIsWarnedOfAHazardThatSendsAllOthersHome(Page console, String callout) {
        String assignment = accept(nora, callout);
        for (String step : List.of("EN_ROUTE", "ON_SCENE", "WITH_PATIENT")) {
            nora.progress(assignment, step).then().statusCode(200);
        }
        Locator coming = console.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Coming or there")));
        assertThat(person(coming, "Nora")).containsText("With the patient");

        console.getByRole(AriaRole.LINK, named("Correct")).click();
        console.getByText("Hazard", new Page.GetByTextOptions().setExact(true)).click();
        console.getByText("Violence", new Page.GetByTextOptions().setExact(true))
                .click();
        console.getByLabel("Ambulance in minutes").fill("7");
        button(console, "Correct").click();

        assertThat(timeline(console)).containsText("Rita " + unique + " was stood down by Clara Coordinator: hazard");
        assertThat(person(coming, "Rita")).containsText("stood down");
        assertThat(person(coming, "Nora")).containsText("Warned of a new danger");
        assertThat(row(console)).containsText("Hazard on scene: violence");
        assertThat(row(console))
                .containsText(Pattern.compile("First helper\\s*Nora " + unique + " with the patient for "));
        assertThat(row(console)).containsText(Pattern.compile("Ambulance\\s*7 min \\(coordinator, told "));
        assertThat(button(console, "Ask more people…")).hasCount(0);
        later(WARNED_BEFORE, callout);
        assertThat(alarm(console, "Warning not read")).containsText("Nora " + unique + ". Ring them");
        browsers.lookAtDesk(console, "board-alarms");
    }

    private void sheIsReleasedAndNotWell(Page console) {
        button(console, "Release").click();
        question(console)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Release Nora " + unique))
                .click();
        assertThat(timeline(console))
                .containsText("Nora " + unique
                        + " was released from the patient by Clara Coordinator: “The crew has taken over”");
        assertThat(alarm(console, "Warning not read")).hasCount(0);

        await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(() -> world.change("responder", ASK_HOW_THEY_ARE, nora.id()) == 1);
        String question = nora.request()
                .get("/v1/me/check-ins")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        nora.request()
                .body(Map.of("mood", "DISTRESSED"))
                .put("/v1/me/check-ins/" + question + "/answer")
                .then()
                .statusCode(200);
        Locator distress = alarm(console, "Not well after a call");
        assertThat(distress).containsText("Nora " + unique + ". Ring them; see the aftercare list");
        distress.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Take it: ")))
                .click();
        assertThat(distress).containsText("You see to it");
        distress.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("It is over…"))
                .click();
        question(console).getByLabel("What became of it").fill("Talked with her");
        question(console).getByLabel("What became of it").press("Enter");
        assertThat(distress).hasCount(0);
    }

    /** So much time has passed, and the callout is looked at again. */
    private void later(String passed, String callout) {
        UUID id = UUID.fromString(callout);
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> world.change("dispatch", passed, id) > 0);
        world.change("dispatch", LOOK_NOW, id);
    }

    /** Says yes, and gives the assignment. */
    private String accept(Volunteer volunteer, String callout) {
        volunteer.accept(volunteer.awaitAlert(callout));
        return await().atMost(PATIENCE_SECONDS, SECONDS)
                .until(
                        () -> ruggell.see(callout)
                                .param("who", volunteer.id().toString())
                                .getString("assignments.find { it.responderId == who }?.id"),
                        id -> id != null);
    }

    private static Locator alarm(Page console, String kind) {
        return console.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^Alarms")))
                .getByRole(AriaRole.LISTITEM)
                .filter(with(kind));
    }

    private static Locator row(Page console) {
        return console.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK)
                .filter(with("Possible cardiac arrest"))
                .filter(with("Dorfplatz 3"));
    }

    private Locator person(Locator coming, String name) {
        return coming.getByRole(AriaRole.LISTITEM).filter(with(name + " " + unique));
    }

    private static Locator timeline(Page console) {
        return console.getByRole(AriaRole.REGION, named("Timeline"));
    }

    private static Locator question(Page console) {
        return console.getByRole(AriaRole.ALERTDIALOG);
    }

    private static Locator button(Page console, String name) {
        return console.getByRole(AriaRole.BUTTON, named(name));
    }
}
