package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
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

    private static final double LON = 9.5086;
    private static final double LAT = 47.165;
    private static final String PLACE = LAT + "," + LON;
    private static final double A_HUNDRED_METRES_NORTH = LAT + 0.0009;
    private static final String MOVED_TO = "Landstrasse 2, Schaan";

    private final World world;
    private final Town schaan;
    private final Browsers browsers;

    OnTheWayTest(World world) throws IOException {
        this.world = world;
        this.schaan = new Town(world, "demo", LON, LAT);
        this.browsers = new Browsers();
    }

    @BeforeAll
    void evaAndFinnAreOnDuty() {
        Volunteer eva = schaan.open("eva-on-the-way", "Eva Ospelt", "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        Volunteer finn = schaan.open("finn-on-the-way", "Finn Beck", "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        schaan.goOnDuty(eva, 100);
        schaan.goOnDuty(finn, 180);
        schaan.awaitReady(List.of(eva, finn));
    }

    @AfterEach
    void nothingStaysOpenForTheNext() {
        schaan.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void theyKnowOfEachOtherHearEachOtherAndNobodyIsLeftAlone() {
        Page console = browsers.console(world.dispatch(), "Clara");
        Page eva = browsers.phoneOf(world.responder(), "eva-on-the-way", LON, A_HUNDRED_METRES_NORTH);
        Page finn = browsers.phoneOf(world.responder(), "finn-on-the-way", LON, A_HUNDRED_METRES_NORTH);
        assertThat(eva.getByText("Connected.")).isVisible();
        assertThat(finn.getByText("Connected.")).isVisible();
        finn.getByText("Connected.").click();
        assertThat(finn.getByText("On while this page is open.")).isVisible();
        schaan.raise(choking());
        Pitches alert = Pitches.ofTheAlert(finn);
        for (Page phone : List.of(eva, finn)) {
            phone.getByRole(AriaRole.BUTTON, named("Accept")).click();
            assertThat(heading(phone, "Where to go")).isVisible();
        }
        console.getByRole(AriaRole.LINK).filter(with("Possible choking")).click();

        theyKnowEachOtherByRoleAndTheCallerByCode(console, eva, finn);
        theyTalk(console, eva, finn);
        aMovedSceneIsHeardAndRead(console, finn, alert);
        anAlarmIsTaken(console, eva);
        whoKnowsThePatientMayLeave(console, finn);
        List.of(console, eva, finn).forEach(page -> page.context().close());
    }

    private void theyKnowEachOtherByRoleAndTheCallerByCode(Page console, Page eva, Page finn) {
        assertThat(region(eva, "Who else is coming").getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        assertThat(region(eva, "Who else is coming")).not().containsText("Finn");
        assertThat(region(finn, "The way")).containsText("To the patient");
        assertThat(region(finn, "Where to go")).not().containsText("minute");
        assertThat(region(finn, "Where to go").getByRole(AriaRole.LINK))
                .hasAttribute("href", "geo:" + PLACE + "?q=" + PLACE + "(Lindenplatz%201%2C%20Schaan)");
        Locator card = finn.getByText("Who I am, to show at the door");
        card.click();
        assertThat(finn.getByText("The control room has told the caller this code."))
                .isVisible();
        String code = finn.locator(".held-out .code strong").innerText();
        assertThat(assigned(console, "Finn Beck")).containsText("code " + code);
        browsers.look(finn, "identity-card");
        card.click();
    }

    /** Who is coming, in the callout's panel: the board's row names the first of them too. */
    private static Locator assigned(Page console, String name) {
        return console.getByRole(AriaRole.REGION, named("Coming or there: 2"))
                .getByRole(AriaRole.LISTITEM)
                .filter(with(name));
    }

    private void theyTalk(Page console, Page eva, Page finn) {
        int before = tones(finn);
        Locator talk = region(console, "Messages");
        talk.getByRole(AriaRole.TEXTBOX).fill("The gate is open");
        button(talk, "Send").click();
        for (Page phone : List.of(eva, finn)) {
            assertThat(region(phone, "Messages with the control room")).containsText("The gate is open");
        }
        assertSounded(finn, before);
        browsers.look(finn, "message");
        Locator mine = region(finn, "Messages with the control room");
        button(mine, "I have read it").click();
        mine.getByRole(AriaRole.TEXTBOX).fill("Through the garden");
        button(mine, "Send").click();
        assertThat(talk).containsText("Through the garden");
        assertThat(mine).containsText("arrived");
        assertThat(region(eva, "Messages with the control room")).not().containsText("garden");
        browsers.assertAccessible(console);
    }

    private void aMovedSceneIsHeardAndRead(Page console, Page finn, Pitches alert) {
        int before = tones(finn);
        console.getByRole(AriaRole.LINK, named("Correct")).click();
        console.getByLabel("Address or plus code").fill(MOVED_TO);
        console.getByLabel("Coordinates (longitude, latitude)").fill("9.5088, 47.1652");
        console.getByRole(AriaRole.BUTTON, named("Correct")).click();
        assertThat(region(console, "Timeline")).containsText("Corrected by Clara Coordinator: location");
        Locator warning = finn.getByRole(AriaRole.ALERT).filter(with("The place has changed"));
        assertThat(warning).containsText(MOVED_TO);
        alert.assertOthersSounded(finn, before);
        browsers.look(finn, "scene-moved");
        Locator person = assigned(console, "Finn Beck");
        assertThat(person).containsText("has not said that they have read it");
        button(warning, "I have read it").click();
        assertThat(warning).isHidden();
        assertThat(person).containsText("Has read that the scene has moved");
    }

    private void anAlarmIsTaken(Page console, Page eva) {
        Locator danger = underTheThumb(eva, "I am in danger");
        danger.click();
        eva.getByRole(AriaRole.BUTTON, named("No, close this")).click();
        assertThat(danger).isFocused();
        danger.click();
        assertThat(eva.getByRole(AriaRole.LINK, named("Ring 112"))).hasAttribute("href", "tel:112");
        browsers.look(eva, "in-danger");
        eva.getByRole(AriaRole.BUTTON, named("Alarm the control room")).click();
        assertThat(console.getByText("Volunteer in danger").first()).isVisible();
        browsers.assertAccessible(console);
        console.getByRole(AriaRole.BUTTON, named("I see to Eva Ospelt")).click();
        assertThat(eva.getByText("A coordinator sees to your alarm.")).isVisible();
        assertThat(console.getByRole(AriaRole.BUTTON, named("I see to Eva Ospelt")))
                .hasCount(0);
    }

    private void whoKnowsThePatientMayLeave(Page console, Page finn) {
        underTheThumb(finn, "I cannot go on").click();
        browsers.look(finn, "cannot-go-on");
        finn.getByRole(AriaRole.BUTTON, named("I know this patient")).click();
        assertThat(console.getByText("Finn Beck knows the patient and has left it to others"))
                .isVisible();
    }

    /** Without scrolling, however long the page and however large its letters. */
    private static Locator underTheThumb(Page phone, String name) {
        Locator button = phone.getByRole(AriaRole.BUTTON, named(name));
        for (String letters : List.of("200%", "")) {
            phone.evaluate(
                    "letters => { document.documentElement.style.fontSize = letters; scrollTo(0, 0); }", letters);
            assertThat(button).isInViewport(new IsInViewportOptions().setRatio(1));
        }
        return button;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
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
                Map.of("lon", LON, "lat", LAT, "address", "Lindenplatz 1, Schaan", "placeType", "PUBLIC"));
    }
}
