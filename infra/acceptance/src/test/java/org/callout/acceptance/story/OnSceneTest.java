package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.assertSounded;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.tones;
import static org.callout.acceptance.story.Browsers.with;

/** With the patient, and afterwards: what helps, what is told, and who asks how one is. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OnSceneTest {

    private final World world;
    private final Browsers browsers;
    private Town town;
    private Volunteer anna;

    OnSceneTest(World world) throws IOException {
        this.world = world;
        this.browsers = new Browsers();
        this.town = Town.somewhere(world);
    }

    @BeforeEach
    void annaIsOnDuty() {
        town = Town.somewhere(world);
        anna = town.volunteers(1).getFirst();
    }

    @AfterEach
    void nothingStaysOpen() {
        town.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void theBeatTheApprovedStepsTheCardForTheCrewAndTheQuestionHowSheIs() {
        town.approveStepCards();
        Page phone = browsers.phone(town, anna);
        assertThat(phone.getByText("Connected.")).isVisible();
        phone.getByText("Connected.").click();
        assertThat(phone.getByText("On while this page is open.")).isVisible();
        String incident = town.raise("UNCONSCIOUS");
        Pitches alert = Pitches.ofTheAlert(phone);
        phone.getByRole(AriaRole.BUTTON, named("Accept")).click();
        step(phone, "I am with the patient");

        Locator stepsOfBefore = phone.getByRole(AriaRole.REGION, named("Unconscious"));
        assertThat(stepsOfBefore.getByRole(AriaRole.LISTITEM)).hasCount(5);
        itIsAnArrest(incident, phone);
        Locator steps = phone.getByRole(AriaRole.REGION, named("Cardiac arrest"));
        assertThat(steps.getByRole(AriaRole.LISTITEM)).hasCount(7);
        assertThat(stepsOfBefore).isHidden();
        Locator forTheCrew = phone.getByRole(AriaRole.REGION, named("For the crew"));
        assertThat(forTheCrew.locator("svg")).isVisible();
        int before = tones(phone);
        phone.getByRole(AriaRole.BUTTON, named("Start the beat")).click();
        assertSounded(phone, before + 3);
        assertThat(phone.getByText("110 a minute")).isVisible();
        tell(phone, "CPR started");
        tell(phone, "Shock given");
        tell(phone, "Shock given");
        assertThat(phone.getByText("already told")).isVisible();
        assertThat(forTheCrew).containsText(Pattern.compile("Shocks1 \\(\\d\\d:\\d\\d\\)"));
        browsers.look(phone, "on-scene");

        askWhetherAllIsWell(incident);
        phone.getByRole(AriaRole.BUTTON, named("I am all right")).click();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(town.see(incident).getList("timeline.type", String.class))
                        .contains("CHECK_ASKED", "CHECK_ANSWERED"));

        aNewDangerIsHeardAndRead(incident, phone, alert);
        tell(phone, "Obviously dead");
        assertThat(phone.getByText("tap again to tell")).isVisible();
        assertThat(forTheCrew).not().containsText("Obviously dead");
        tell(phone, "Obviously dead");
        assertThat(forTheCrew).containsText("Obviously dead");
        phone.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        phone.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        assertThat(heading(phone, "Would you like to be called?")).isVisible();
        whatIsRefusedIsSaid(phone);
        phone.getByRole(AriaRole.BUTTON, named("Yes, please call me")).click();
        assertThat(phone.getByText("but you have given no number to call.")).isVisible();
        browsers.look(phone, "thanks");
        assertThat(followUps().getList("reason", String.class)).containsExactly("ASKED_TO_BE_CALLED");

        phone.getByRole(AriaRole.BUTTON, named("Back")).click();
        anna.request()
                .body(Map.of("phone", "+4237" + Math.floorMod(anna.login().hashCode(), 100_000_000) + "2"))
                .patch("/v1/me")
                .then()
                .statusCode(200);
        comesDue("SAME_DAY");
        phone.reload();
        phone.getByRole(AriaRole.LINK, named("Answer")).click();
        phone.getByLabel("I am not well").check();
        browsers.look(phone, "how-are-you");
        phone.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(phone.getByText("Your organisation has been told. Somebody is to call you by"))
                .isVisible();
        browsers.look(phone, "somebody-calls");
        assertThat(followUps().getList("reason", String.class)).containsExactly("DISTRESSED");

        isAskedAgain(phone, "TWO_WEEKS", "Two weeks ago you went to an emergency. How are you now?");
        isAskedAgain(phone, "SIX_WEEKS", "Six weeks ago you went to an emergency. How are you now?");

        phone.getByRole(AriaRole.LINK, named("My calls")).click();
        assertThat(phone.getByRole(AriaRole.LISTITEM).filter(with("cardiac arrest")))
                .containsText("finished");
        browsers.look(phone, "my-calls");
        phone.context().close();
    }

    /** What helps is another thing from now on, so that is heard. */
    private void itIsAnArrest(String incident, Page phone) {
        int before = tones(phone);
        town.as("cad")
                .body(Map.of("category", "CARDIAC_ARREST"))
                .patch("/v1/incidents/" + incident)
                .then()
                .statusCode(200);
        Locator changed = phone.getByRole(AriaRole.ALERT).filter(with("Something has changed."));
        changed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I have seen it"))
                .click();
        assertSounded(phone, before);
        assertThat(changed).isHidden();
    }

    /** The wish to be called is not lost without a word when the service does not know the call. */
    private void whatIsRefusedIsSaid(Page phone) {
        UUID anybodyElse = town.open("v-" + UUID.randomUUID(), "Somebody else").id();
        assertThat(world.change(
                        "responder",
                        "update own_call set responder_id = ? where responder_id = ?",
                        anybodyElse,
                        anna.id()))
                .isOne();
        phone.getByRole(AriaRole.BUTTON, named("Not now")).click();
        assertThat(phone.getByRole(AriaRole.ALERT)).isVisible();
        world.change(
                "responder", "update own_call set responder_id = ? where responder_id = ?", anna.id(), anybodyElse);
    }

    private void isAskedAgain(Page phone, String occasion, String question) {
        comesDue(occasion);
        phone.reload();
        assertThat(phone.getByRole(AriaRole.GROUP, named(question))).isVisible();
        phone.getByLabel("I am well").check();
        phone.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(phone.getByText("Thank you. Your answer has arrived.")).isVisible();
    }

    /** Nobody is sent away from a patient, so whoever is there is warned. */
    private void aNewDangerIsHeardAndRead(String incident, Page phone, Pitches alert) {
        phone.getByRole(AriaRole.BUTTON, named("Stop the beat")).click();
        int before = tones(phone);
        town.as("coordinator")
                .body(Map.of("scene", Map.of("state", "HAZARD", "hazards", List.of("DOG"))))
                .patch("/v1/incidents/" + incident)
                .then()
                .statusCode(200);
        Locator warning = phone.getByRole(AriaRole.ALERT).filter(with("There is a danger that was not known."));
        assertThat(warning).isVisible();
        alert.assertOthersSounded(phone, before);
        browsers.look(phone, "new-danger");
        warning.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I have read it"))
                .click();
        assertThat(warning).isHidden();
    }

    @Test
    void plannedHelpNearbyIsAskedForAndOfferedAndNothingIsLostByLeavingIt() {
        anna.request()
                .body(Map.of("onDuty", false))
                .put("/v1/me/availability")
                .then()
                .statusCode(200);
        Page phone = browsers.phone(town, anna);
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();
        Instant from = Instant.now().plus(Duration.ofHours(1));
        String shopping = town.raiseCare("SHOPPING", from, from.plus(Duration.ofHours(2)));

        phone.navigate(world.responder() + "/#/care");
        Locator offered = phone.getByRole(AriaRole.LISTITEM).filter(with("Shopping"));
        await().atMost(30, SECONDS).until(() -> {
            phone.reload();
            offered.or(phone.getByText("Nothing is wanted near you just now."))
                    .first()
                    .waitFor();
            return offered.count() == 1;
        });
        offered.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("I would like to do this"))
                .click();
        assertThat(offered).containsText("Off duty nobody asks you: go on duty, and you are asked before others.");
        browsers.look(phone, "help-nearby");
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(town.seeCare(shopping).getList("timeline.type", String.class))
                        .contains("WISHED"));

        Locator decline = phone.getByRole(AriaRole.BUTTON, named("I can’t"));
        phone.getByRole(AriaRole.SWITCH).click();
        assertThat(offered.getByText("You have said that you would like to. You are asked before others.")
                        .or(decline))
                .isVisible();
        town.awaitReady(List.of(anna));
        town.raiseCare("SHOPPING", from, from.plus(Duration.ofHours(2)));
        assertThat(decline).isVisible();
        assertThat(heading(phone, "Shopping")).isVisible();
        browsers.look(phone, "help-wanted");
        decline.click();
        assertThat(heading(phone, "Thank you for answering")).isVisible();
        assertThat(phone.getByText("It is always all right to say no.")).isVisible();
        assertThat(heading(phone, "Would you like to be called?")).hasCount(0);
        phone.context().close();
    }

    private static void step(Page phone, String step) {
        Locator button = phone.getByRole(AriaRole.BUTTON, named(step));
        phone.getByText("Another step").click();
        button.click();
    }

    private static void tell(Page phone, String finding) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + finding)))
                .click();
    }

    private JsonPath followUps() {
        return town.atTheDesk("coordinator")
                .get("/v1/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void askWhetherAllIsWell(String incident) {
        changeOne(
                "dispatch",
                "update assignment set check_due_at = now() - interval '1 second' where callout_id = ?",
                UUID.fromString(incident));
    }

    /** Ninety minutes, two weeks or six have passed since her call. */
    private void comesDue(String occasion) {
        assertThat(world.change(
                        "responder",
                        "update check_in set due_at = now() - interval '1 second' where occasion = ? and responder_id = ?",
                        occasion,
                        anna.id()))
                .isOne();
    }

    /** Time passes by moving what is due. */
    private void changeOne(String database, String sql, UUID about) {
        assertThat(List.of(world.change(database, sql, about))).containsExactly(1);
    }
}
