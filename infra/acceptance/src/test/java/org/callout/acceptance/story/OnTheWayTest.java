package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.callout.acceptance.story.Browsers.assertSounded;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.tones;
import static org.callout.acceptance.story.Browsers.with;

/** Two volunteers under way and the coordinator beside them: what they see of each other, say and ask. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OnTheWayTest {

    private static final double LON = 9.5209;
    private static final double LAT = 47.1392;
    private static final double A_HUNDRED_METRES_NORTH = LAT + 0.0009;
    private static final String MOVED_TO = "Aeulestrasse 2, Vaduz";

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    OnTheWayTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", LON, LAT);
        this.browsers = new Browsers();
    }

    @BeforeAll
    void annaAndBenAreOnDuty() {
        Volunteer anna = vaduz.open("anna", "Anna Frick", "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        Volunteer ben = vaduz.open("ben", "Ben Marxer", "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        vaduz.goOnDuty(anna, 100);
        vaduz.goOnDuty(ben, 180);
        vaduz.awaitReady(List.of(anna, ben));
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
    void theyKnowOfEachOtherHearEachOtherAndNobodyIsLeftAlone() {
        Page console = browsers.console(world.dispatch(), "Clara");
        Page anna = browsers.phone(world.responder(), "Anna Frick", LON, A_HUNDRED_METRES_NORTH);
        Page ben = browsers.phone(world.responder(), "Ben Marxer", LON, A_HUNDRED_METRES_NORTH);
        assertThat(anna.getByText("Connected.")).isVisible();
        assertThat(ben.getByText("Connected.")).isVisible();
        String incident = vaduz.raise(choking());
        for (Page phone : List.of(anna, ben)) {
            phone.getByRole(AriaRole.BUTTON, named("Accept")).click();
            assertThat(heading(phone, "Where to go")).isVisible();
        }
        console.getByRole(AriaRole.LINK).filter(with("Possible choking")).click();

        theyKnowEachOtherByRoleAndTheCallerByCode(console, anna, ben);
        theyTalk(console, anna, ben);
        aMovedSceneIsRead(incident, console, ben);
        anAlarmIsTaken(console, anna);
        whoKnowsThePatientMayLeave(console, ben);
        List.of(console, anna, ben).forEach(page -> page.context().close());
    }

    private void theyKnowEachOtherByRoleAndTheCallerByCode(Page console, Page anna, Page ben) {
        assertThat(region(anna, "Who else is coming").getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        assertThat(region(anna, "Who else is coming")).not().containsText("Ben");
        assertThat(region(ben, "The way")).containsText("To the patient");
        Locator card = ben.getByText("Who I am, to show at the door");
        card.click();
        assertThat(ben.getByText("The control room has told the caller this code."))
                .isVisible();
        String code = ben.locator(".held-out .code strong").innerText();
        assertThat(console.getByRole(AriaRole.LISTITEM)
                        .filter(with("Ben Marxer"))
                        .first())
                .containsText("code " + code);
        browsers.assertAccessible(ben);
        card.click();
    }

    private void theyTalk(Page console, Page anna, Page ben) {
        int before = tones(ben);
        Locator talk = region(console, "Messages");
        talk.getByLabel("Message").fill("The gate is open");
        talk.getByRole(AriaRole.BUTTON, named("Send")).click();
        for (Page phone : List.of(anna, ben)) {
            assertThat(region(phone, "Messages with the control room")).containsText("The gate is open");
        }
        assertSounded(ben, before);
        browsers.assertAccessible(ben);
        Locator mine = region(ben, "Messages with the control room");
        mine.getByRole(AriaRole.BUTTON, named("I have read it")).click();
        mine.getByRole(AriaRole.TEXTBOX).fill("Through the garden");
        mine.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(talk).containsText("Through the garden");
        assertThat(mine).containsText("arrived");
        assertThat(region(anna, "Messages with the control room")).not().containsText("garden");
        browsers.assertAccessible(console);
    }

    private void aMovedSceneIsRead(String incident, Page console, Page ben) {
        int before = tones(ben);
        vaduz.as("coordinator")
                .body(Map.of("location", Map.of("address", MOVED_TO)))
                .patch("/v1/incidents/" + incident)
                .then()
                .statusCode(200);
        Locator warning = ben.getByRole(AriaRole.ALERT).filter(with("The place has changed"));
        assertThat(warning).containsText(MOVED_TO);
        assertSounded(ben, before);
        browsers.assertAccessible(ben);
        Locator person =
                console.getByRole(AriaRole.LISTITEM).filter(with("Ben Marxer")).first();
        assertThat(person).containsText("has not said that they have read it");
        warning.getByRole(AriaRole.BUTTON, named("I have read it")).click();
        assertThat(warning).isHidden();
        assertThat(person).containsText("Has read that the scene has moved");
    }

    private void anAlarmIsTaken(Page console, Page anna) {
        anna.getByRole(AriaRole.BUTTON, named("I am in danger")).click();
        assertThat(anna.getByRole(AriaRole.LINK, named("Ring 112"))).hasAttribute("href", "tel:112");
        browsers.assertAccessible(anna);
        anna.getByRole(AriaRole.BUTTON, named("Alarm the control room")).click();
        assertThat(console.getByText("Volunteer in danger").first()).isVisible();
        browsers.assertAccessible(console);
        console.getByRole(AriaRole.BUTTON, named("I see to Anna Frick")).click();
        assertThat(anna.getByText("A coordinator sees to your alarm.")).isVisible();
        assertThat(console.getByText("Volunteer in danger")).hasCount(0);
    }

    private void whoKnowsThePatientMayLeave(Page console, Page ben) {
        ben.getByRole(AriaRole.BUTTON, named("I cannot go on")).click();
        browsers.assertAccessible(ben);
        ben.getByRole(AriaRole.BUTTON, named("I know this patient")).click();
        assertThat(console.getByText("Ben Marxer knows the patient and has left it to others"))
                .isVisible();
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, named(name));
    }

    private static Map<String, ?> choking() {
        return Map.of(
                "cadReference",
                "CAD-" + UUID.randomUUID(),
                "category",
                "CHOKING",
                "location",
                Map.of("lon", LON, "lat", LAT, "address", "Städtle 1, Vaduz", "placeType", "PUBLIC"));
    }
}
