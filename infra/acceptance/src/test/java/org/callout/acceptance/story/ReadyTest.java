package org.callout.acceptance.story;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;

/** A year of waiting: when, where and for what one wants to be asked, and what is known of one, until one leaves. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReadyTest {

    private static final String READY = "select count(*) from presence where responder_id = ?::uuid and ready";

    private static final String WISHED = """
            select count(*) from presence
            where responder_id = ?::uuid and not 'INCIDENT' = any (wanted_kinds)
              and most_distance_metres = 1500 and most_alerts_per_week = 3
            """;

    private static final String PLACES = "select jsonb_array_length(places) from presence where responder_id = ?::uuid";

    private static final String KNOWN = "select count(*) from presence where responder_id = ?::uuid";

    private final World world;
    private final Browsers browsers;
    private final Town town;

    ReadyTest(World world) throws IOException {
        this.world = world;
        this.browsers = new Browsers();
        this.town = Town.somewhere(world);
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aVolunteerSaysWhenWhereAndForWhatAndLeaves() throws IOException {
        Volunteer eva = town.enlist("eva-" + UUID.randomUUID(), "Eva Quiet", 0);
        town.awaitReady(List.of(eva));
        Page phone = browsers.phone(town, eva);
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();

        theSwitchArmsTheSound(phone);
        followsHours(phone, eva);
        pauses(phone, eva);
        sleepsButMayBeWoken(phone);
        wishes(phone, eva);
        choosesPlaces(phone, eva);
        saysHowExactlySheMayBeKnown(phone);
        speaksAnotherLanguage(phone);
        showsHerFace(phone);
        takesTheDataAlong(phone);
        leaves(phone, eva);
    }

    /** Her first tap: no browser lets a page be heard before one. */
    private static void theSwitchArmsTheSound(Page phone) {
        assertThat(phone.getByText("Off until you tap.")).isVisible();
        phone.getByRole(AriaRole.SWITCH).click();
        assertThat(phone.getByText("On while this page is open.")).isVisible();
        assertThat(phone.getByText("Off duty").first()).isVisible();
        phone.getByRole(AriaRole.SWITCH).click();
        assertThat(phone.getByText("On duty").first()).isVisible();
    }

    private void followsHours(Page phone, Volunteer eva) {
        open(phone, "When you are on duty");
        phone.getByText("Add hours").click();
        for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")) {
            phone.getByLabel(day).check();
        }
        phone.getByLabel("From").first().fill("00:00");
        phone.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("00:00");
        press(phone, "Add these hours");
        assertThat(phone.getByText("00:00 to 00:00 the next day").first()).isVisible();
        browsers.look(phone, "hours");
        back(phone);
        phone.getByRole(AriaRole.SWITCH).click();
        assertThat(phone.getByText("Off duty").first()).isVisible();
        awaitCount(0, READY, eva);
        phone.getByRole(AriaRole.SWITCH).click();
        awaitCount(1, READY, eva);
    }

    private void pauses(Page phone, Volunteer eva) {
        open(phone, "When you are on duty");
        press(phone, "Pause");
        assertThat(phone.getByText("Nobody asks you before.")).isVisible();
        awaitCount(0, READY, eva);
        browsers.look(phone, "pause");
        press(phone, "End the pause");
        awaitCount(1, READY, eva);
        back(phone);
    }

    private void sleepsButMayBeWoken(Page phone) {
        open(phone, "When you are on duty");
        Locator quiet = phone.getByRole(AriaRole.REGION, named("Quiet hours"));
        quiet.getByText("Change quiet hours").click();
        quiet.getByLabel("From").fill("23:00");
        quiet.getByLabel("To").fill("06:30");
        quiet.getByLabel("Wake me for a cardiac arrest all the same").check();
        press(phone, "Save");
        assertThat(quiet).containsText("Nobody asks you from 23:00 to 06:30. You may be woken for a cardiac arrest.");
        browsers.look(phone, "quiet-hours");
        back(phone);
    }

    private void wishes(Page phone, Volunteer eva) {
        open(phone, "Which calls");
        phone.getByLabel("Emergencies").uncheck();
        phone.getByLabel("How far at most? (kilometres)").fill("1.5");
        phone.getByLabel("How many alerts a week at most?").fill("3");
        press(phone, "Keep");
        assertThat(phone.getByText("Kept.")).isVisible();
        browsers.look(phone, "calls");
        awaitCount(1, WISHED, eva);
        back(phone);
    }

    private void choosesPlaces(Page phone, Volunteer eva) {
        open(phone, "Home and work");
        press(phone, "Home: It is where I am now");
        Locator work = phone.getByRole(AriaRole.REGION, named("Work"));
        assertThat(phone.getByRole(AriaRole.REGION, named("Home"))
                        .getByRole(AriaRole.STATUS)
                        .first())
                .hasText("Set.");
        assertThat(work.getByRole(AriaRole.STATUS).first()).hasText("Not set.");
        press(phone, "Work: It is where I am now");
        work.getByText("Add hours").click();
        work.getByLabel("Monday").check();
        work.getByLabel("From").fill("09:00");
        work.getByLabel("To", new Locator.GetByLabelOptions().setExact(true)).fill("17:00");
        work.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add these hours"))
                .click();
        assertThat(work).containsText("Monday: 09:00 to 17:00");
        browsers.look(phone, "places");
        awaitCount(2, PLACES, eva);
        back(phone);
    }

    private void saysHowExactlySheMayBeKnown(Page phone) {
        open(phone, "Your position");
        phone.getByLabel("About 1 km").check();
        assertThat(phone.getByText("Kept.")).isVisible();
        browsers.look(phone, "location");
        phone.navigate(world.responder().toString());
    }

    private void speaksAnotherLanguage(Page phone) {
        open(phone, "Language");
        browsers.look(phone, "language");
        phone.getByLabel("Deutsch").check();
        assertThat(heading(phone, "Sprache")).isVisible();
        phone.getByLabel("English").check();
        assertThat(heading(phone, "Language")).isVisible();
        back(phone);
    }

    private void showsHerFace(Page phone) {
        open(phone, "Picture for the identity card");
        sendPicture(phone, "no picture".getBytes(StandardCharsets.US_ASCII));
        assertThat(phone.getByText("This file is no picture that can be shown."))
                .isVisible();
        sendPicture(phone, Papers.png("Eva Quiet"));
        assertThat(phone.getByText("Kept. It is on your identity card.")).isVisible();
        assertThat(phone.locator("img.portrait")).isVisible();
        browsers.look(phone, "portrait");
        back(phone);
    }

    private static void sendPicture(Page phone, byte[] picture) {
        phone.locator("input[type=file]").setInputFiles(new FilePayload("me.png", "image/png", picture));
        press(phone, "Use this picture");
    }

    private void takesTheDataAlong(Page phone) throws IOException {
        open(phone, "Your data");
        assertThat(phone.getByText("Records of incidents that you were asked for or helped in"))
                .isVisible();
        browsers.look(phone, "data");
        Download file = phone.waitForDownload(() -> press(phone, "Save the file"));
        assertThat(Files.readString(file.path())).contains("Eva Quiet", "\"HOME\"");
    }

    private void leaves(Page phone, Volunteer eva) {
        press(phone, "Erase my account");
        phone.getByLabel("Type ERASE").fill("perhaps");
        press(phone, "Erase for good");
        assertThat(phone.getByText("Type ERASE to erase your account.")).isVisible();
        phone.getByLabel("Type ERASE").fill("erase");
        browsers.look(phone, "erase");
        press(phone, "Erase for good");
        awaitCount(0, KNOWN, eva);
        eva.request().get("/v1/me").then().statusCode(404);
    }

    private static void open(Page phone, String page) {
        phone.getByRole(AriaRole.LINK, named(page)).click();
        assertThat(heading(phone, page)).isVisible();
    }

    private static void press(Page phone, String button) {
        phone.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static void back(Page phone) {
        Locator way = phone.getByRole(AriaRole.LINK, named("Back"));
        way.click();
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();
    }

    private void awaitCount(long count, String sql, Volunteer volunteer) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(
                                world.count("dispatch", sql, volunteer.id().toString()))
                        .isEqualTo(count));
    }
}
