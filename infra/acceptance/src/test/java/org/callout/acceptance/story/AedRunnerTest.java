package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;
import org.callout.acceptance.world.World;
import org.callout.acceptance.world.WorldExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.acceptance.story.Browsers.named;

/** Somebody who is sent for the defibrillator: what helps them to get it out of its cabinet, and what they tell of it. */
@ExtendWith(WorldExtension.class)
class AedRunnerTest {

    private final Browsers browsers;
    private final Town town;

    AedRunnerTest(World world) throws IOException {
        this.browsers = new Browsers();
        this.town = Town.somewhere(world);
    }

    @AfterEach
    void leave() {
        browsers.close();
        town.closeAll();
    }

    @Test
    void aRunnerWhoseAedIsLockedFetchesAnotherPutsItBackAndShowsWhereItHangs() {
        String bakery = town.hangUpAed("Door of the bakery", 50, 0, "C4711");
        photograph(bakery, "Left of the door of the bakery");
        String chapel = town.hangUpAed("Wall of the chapel", 0, 250);
        Volunteer anna = town.volunteers(1).getFirst();
        Volunteer rita = town.open("runner-" + UUID.randomUUID(), "Rita Runner", "BYSTANDER_CPR");
        town.goOnDuty(rita, 300);
        town.awaitReady(List.of(rita));
        Page phone = browsers.phone(town, rita);
        assertThat(phone.getByText("Connected.")).isVisible();
        String incident = town.raise("CARDIAC_ARREST");
        assertThat(phone.getByText("Fetch a defibrillator, then go")).isVisible();
        assertThat(phone.getByText("C4711")).hasCount(0);
        anna.awaitAlert(incident);
        assertThat(anna.inbox() + rita.inbox()).doesNotContain("C4711");
        phone.getByRole(AriaRole.BUTTON, named("Accept")).click();

        Locator aed = phone.getByRole(AriaRole.REGION, named("First: the defibrillator (AED)"));
        assertThat(aed).containsText("Door of the bakery");
        assertThat(aed).containsText("Code C4711");
        assertThat(proportions(aed)).isGreaterThan(1);
        aed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("It is locked"))
                .click();
        assertThat(aed).containsText("Here is another one.");
        assertThat(aed).containsText("Wall of the chapel");
        assertThat(phone.getByText("C4711")).hasCount(0);
        browsers.look(phone, "aed-another");

        phone.getByText("Another step").click();
        phone.getByRole(AriaRole.BUTTON, named("I have the AED")).click();
        phone.getByRole(AriaRole.BUTTON, named("I am at the scene")).click();
        Locator after = phone.getByRole(AriaRole.REGION, named("Where is the AED now?"));
        after.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Back in its place"))
                .click();
        assertThat(after).containsText("once its guardian has checked it");
        sendPhoto(after, "no picture".getBytes(StandardCharsets.US_ASCII));
        assertThat(after).containsText("This file is no picture that can be shown.");
        sendPhoto(after, Papers.photo("The cabinet, right of the door"));
        assertThat(after).containsText("Whoever fetches it next sees it.");
        browsers.look(phone, "aed-photo");
        phone.reload();
        Locator fetched = phone.getByRole(AriaRole.REGION, named("AED collected"));
        assertThat(proportions(fetched)).isLessThan(1);
        assertThat(fetched).not().containsText("Accessible now");

        town.atTheDesk()
                .get("/v1/aeds/" + chapel + "/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        List.of(bakery, chapel).forEach(device -> town.as("coordinator").delete("/v1/aeds/" + device));
    }

    /** Whoever looks after the device, or was there before, has taken a picture of where it hangs. */
    private void photograph(String device, String words) {
        town.atTheDesk()
                .contentType("image/png")
                .body(Papers.png(words))
                .put("/v1/aeds/" + device + "/photo")
                .then()
                .statusCode(204);
    }

    /** How much wider than high the photo is that stands there. */
    private static double proportions(Locator aed) {
        Locator photo = aed.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("How the cabinet looks"));
        assertThat(photo).isVisible();
        return ((Number) photo.evaluate("photo => photo.decode().then(() => photo.naturalWidth / photo.naturalHeight)"))
                .doubleValue();
    }

    private static void sendPhoto(Locator after, byte[] picture) {
        after.locator("input[type=file]").setInputFiles(new FilePayload("cabinet.png", "image/png", picture));
        after.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send the photo"))
                .click();
    }
}
