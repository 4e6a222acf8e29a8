package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.assertRings;
import static org.callout.acceptance.story.Browsers.assertShakes;
import static org.callout.acceptance.story.Browsers.assertSounded;
import static org.callout.acceptance.story.Browsers.clickTheMapUntil;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.tones;
import static org.callout.acceptance.story.Browsers.with;

/** The whole product, tried as each of its users: the control room, the volunteers, the coordinator. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class OneCallTest {

    private static final double LON = 9.5209;
    private static final double LAT = 47.1392;
    private static final double A_HUNDRED_METRES_NORTH = LAT + 0.0009;
    private static final String ADDRESS = "Städtle 1, Vaduz";

    /** How the alerts of a wave reached people, in one line. */
    private static final Pattern GATHERED = Pattern.compile("Alerts: 2 received after .* s \\(.+ \\d");

    private static final String CHANNEL_AND_DELAY = " (push|web push|the open page), \\d+(\\.\\d)? s after it was sent";

    private final World world;
    private final Town vaduz;
    private final Browsers browsers;

    OneCallTest(World world) throws IOException {
        this.world = world;
        this.vaduz = new Town(world, "demo", LON, LAT);
        this.browsers = new Browsers();
    }

    /** Anna may fetch a defibrillator, Ben may do either. */
    @BeforeAll
    void annaAndBenAreOnDuty() {
        Volunteer anna = vaduz.open("anna", "Anna Frick", "BYSTANDER_CPR");
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
    void aPossibleCardiacArrestRingsIsAcceptedSeenLiveAndClosed() {
        Volunteer carla = vaduz.enlist("carla", "Carla Silent", 250);
        vaduz.awaitReady(List.of(carla));
        Page console = browsers.console(world.dispatch(), "Clara");
        Page anna = browsers.phone(world.responder(), "Anna Frick", LON, A_HUNDRED_METRES_NORTH);
        Page ben = browsers.phone(world.responder(), "Ben Marxer", LON, A_HUNDRED_METRES_NORTH);
        assertThat(console.getByText("No incident is open.")).isVisible();
        awaitReach(anna);
        awaitConnection(ben);
        assertThat(ben.getByText("This phone will not wake you.")).isVisible();
        browsers.assertAccessible(console);
        browsers.assertAccessible(anna);

        String incident = vaduz.raise(cardiacArrest());

        for (Page phone : List.of(anna, ben)) {
            assertThat(heading(phone, "Possible cardiac arrest")).isVisible();
            assertThat(phone.getByText(ADDRESS)).hasCount(0);
            assertThat(phone.getByText("collapsed")).hasCount(0);
        }
        assertRings(anna);
        Locator silent = ben.getByText("Sound is off. Tap anywhere to turn it on.");
        assertThat(silent).isVisible();
        assertThat(tones(ben)).isZero();
        silent.click();
        assertRings(ben);
        assertThat(silent).isHidden();
        Locator quiet = ben.getByRole(AriaRole.BUTTON, named("Quiet, I am looking"));
        quiet.click();
        assertShakes(ben, "0");
        quiet.click();
        assertRings(ben);
        browsers.assertAccessible(anna);
        anna.getByRole(AriaRole.BUTTON, named("Accept")).click();
        assertThat(anna.getByText(ADDRESS)).isVisible();
        assertThat(anna.getByText("collapsed in front of the town hall")).isVisible();
        assertThat(anna.getByRole(AriaRole.HEADING).filter(with("defibrillator (AED)")))
                .isVisible();
        Locator way = anna.getByRole(AriaRole.REGION, named("The way"));
        assertThat(way.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)))
                .containsText(new String[] {"To the AED", "To the patient"});
        assertThat(way.getByRole(AriaRole.LISTITEM).first()).isVisible();
        browsers.assertAccessible(anna);
        ben.getByRole(AriaRole.BUTTON, named("I can’t")).click();
        assertThat(heading(ben, "Thank you for answering")).isVisible();
        browsers.assertAccessible(ben);

        console.getByRole(AriaRole.LINK).filter(with("Possible cardiac arrest")).click();
        Locator coming = console.getByRole(AriaRole.REGION, named("Coming or there: 1"));
        assertThat(coming).containsText("Anna Frick");
        assertThat(console.getByRole(AriaRole.ROW).filter(with("Ben Marxer"))).containsText("Declined");
        Locator timeline = console.getByRole(AriaRole.REGION, named("Timeline"));
        timeline.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(GATHERED))
                .first()
                .click();
        assertThat(timeline).containsText(Pattern.compile("Anna Frick's phone received it by" + CHANNEL_AND_DELAY));
        assertThat(timeline).containsText(Pattern.compile("Ben Marxer's phone received it by" + CHANNEL_AND_DELAY));
        browsers.assertAccessible(console);

        step(anna, "I am on my way");
        assertThat(coming).containsText("On the way");
        anna.context().setGeolocation(new Geolocation(LAT + 0.0004, LON).setAccuracy(33));
        assertThat(coming).containsText("within 33 m");
        step(anna, "I am at the scene");
        assertThat(coming).containsText("On scene");
        step(anna, "I am with the patient");
        assertThat(coming).containsText("With the patient");

        vaduz.close(incident);

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(world.pushes().statesTo(carla.pushToken(), incident))
                        .containsExactly("OPEN", "STOOD_DOWN"));
        assertThat(anna.getByText("With the patient").first()).isVisible();
        assertThat(anna.getByText(ADDRESS)).isVisible();
        anna.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        anna.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        assertThat(heading(anna, "Thank you")).isVisible();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(vaduz.see(incident).getList("assignments.progress", String.class))
                        .containsExactly("FINISHED"));
        leave(console, anna, ben);
    }

    @Test
    void aCoordinatorRaisesACareRequestByAClickOnTheMapAndAVolunteerMakesTheVisit() {
        Page console = browsers.console(world.dispatch(), "Clara");
        Page ben = browsers.phone(world.responder(), "Ben Marxer", LON, A_HUNDRED_METRES_NORTH);
        awaitReach(ben);

        console.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK)
                .filter(with("Care request"))
                .click();
        console.getByText("Shopping", new Page.GetByTextOptions().setExact(true))
                .click();
        Locator coordinates = console.getByLabel("Coordinates (longitude, latitude)");
        clickTheMapUntil(console, () -> !coordinates.inputValue().isEmpty());
        browsers.assertAccessible(console);
        int tonesBefore = tones(ben);
        console.getByRole(AriaRole.BUTTON, named("Raise care request")).click();

        assertThat(heading(ben, "Shopping")).isVisible();
        assertThat(ben.getByText("Can you help?")).isVisible();
        assertSounded(ben, tonesBefore);
        ben.getByRole(AriaRole.BUTTON, named("Accept")).click();
        assertThat(heading(ben, "Where to go")).isVisible();
        browsers.assertAccessible(ben);
        assertThat(console.getByRole(AriaRole.REGION, named("Coming or there: 1")))
                .containsText("Ben Marxer");

        ben.getByRole(AriaRole.LINK, named("Back")).click();
        assertThat(ben.getByRole(AriaRole.SWITCH)).isVisible();
        Locator visits = ben.getByRole(AriaRole.REGION, named("Your visits"));
        assertThat(visits.getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(visits).containsText("Shopping");
        browsers.assertAccessible(ben);
        browsers.look(ben, "visit-ahead");
        visits.getByRole(AriaRole.LINK).click();
        assertThat(heading(ben, "Shopping")).isFocused();
        browsers.look(ben, "visit-opened");

        String visit = console.url().substring(console.url().lastIndexOf('/') + 1);
        step(ben, "I am there");
        step(ben, "I have started");
        browsers.look(ben, "visit");
        ben.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        assertThat(ben.getByText("All done?")).isVisible();
        ben.getByRole(AriaRole.BUTTON, named("I am finished")).click();
        assertThat(ben.getByText("Thank you for helping today.")).isVisible();
        await().atMost(60, SECONDS).until(() -> vaduz.seeCare(visit).getString("state"), "CLOSED"::equals);
        leave(console, ben);
    }

    private static Map<String, ?> cardiacArrest() {
        return Map.of(
                "cadReference",
                "CAD-" + UUID.randomUUID(),
                "category",
                "CARDIAC_ARREST",
                "location",
                Map.of("lon", LON, "lat", LAT, "address", ADDRESS, "placeType", "PUBLIC"),
                "patient",
                Map.of("ageYears", 62),
                "notes",
                "collapsed in front of the town hall");
    }

    private static void awaitConnection(Page phone) {
        assertThat(phone.getByText("Connected.")).isVisible();
    }

    /** The volunteer turns the sound on, and the page says that an alert would reach it. */
    private static void awaitReach(Page phone) {
        awaitConnection(phone);
        phone.getByRole(AriaRole.BUTTON, named("Turn on and try")).click();
        assertThat(phone.getByText("Yes, while this page is open.")).isVisible();
    }

    private static void step(Page phone, String step) {
        Locator button = phone.getByRole(AriaRole.BUTTON, named(step));
        if (!button.isVisible()) {
            phone.getByText("Another step").click();
        }
        button.click();
    }

    private static void leave(Page... pages) {
        for (Page page : pages) {
            page.context().close();
        }
    }
}
