package org.callout.acceptance.story;

import com.microsoft.playwright.BrowserContext;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.assertShakes;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;

/** The phone in a pocket at night, its page closed: all that it has is the push. */
@ExtendWith(WorldExtension.class)
class ClosedPhoneTest {

    private static final String SIREN = "500,150,500,150,500";

    /** What stands among the phone's notifications. */
    private static final String NOTICES = """
            async () => {
              const registration = await navigator.serviceWorker.getRegistration('/');
              return (await registration.getNotifications())
                .map(({ title, body, vibrate, requireInteraction }) => ({ title, body, requireInteraction, shakes: vibrate.length > 0 }));
            }
            """;

    private final World world;
    private final Town town;

    ClosedPhoneTest(World world) {
        this.world = world;
        this.town = Town.somewhere(world);
    }

    @Test
    void aWebPushRingsTheClosedPhoneOpensTheAlertWithoutALineAndIsWhatReachedThemFirst() throws IOException {
        Volunteer nina =
                town.open("nina-" + UUID.randomUUID(), "Nina Asleep", "BYSTANDER_CPR", "BLS_AED", "IDENTITY_CHECKED");
        town.goOnDuty(nina, 300);
        town.awaitReady(List.of(nina));
        var pushes = new PushService(world, nina);
        try (var browsers = new Browsers()) {
            Page page = browsers.phone(town, nina, pushes);
            assertThat(page.getByText("Connected.")).isVisible();
            page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
            awaitSubscribed(page, nina);
            BrowserContext phone = page.context();
            page.close();

            String incident = town.raise("CARDIAC_ARREST");
            pushes.deliver(phone, incident);
            await().atMost(30, SECONDS)
                    .until(() -> town.see(incident).getString("alerts[0].receivedBy"), "WEB_PUSH"::equals);
            assertThat(notices(phone))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice)
                            .contains(
                                    entry("title", "Possible cardiac arrest"),
                                    entry("requireInteraction", true),
                                    entry("shakes", true)));

            phone.setOffline(true);
            Page opened = phone.newPage();
            opened.navigate(world.responder().toString());
            assertThat(heading(opened, "Possible cardiac arrest")).isVisible();
            assertThat(opened.getByText("Go straight to the patient", exactly()))
                    .isVisible();
            assertShakes(opened, SIREN);
            opened.getByRole(AriaRole.BUTTON, named("Accept")).click();
            assertThat(opened.getByText("Your yes has not arrived yet")).isVisible();
            assertShakes(opened, "0");
            phone.setOffline(false);

            assertThat(opened.getByText("Dorfplatz 3").first()).isVisible();
        } finally {
            town.closeAll();
        }
    }

    /** By the browser and nothing else; the page asks this test for its subscription meanwhile, which must not sleep. */
    private static void awaitSubscribed(Page page, Volunteer volunteer) {
        page.waitForCondition(() -> List.of("WEB")
                .equals(volunteer.request().get("/v1/me").jsonPath().getList("devices.platform", String.class)));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> notices(BrowserContext phone) {
        try (Page lockScreen = phone.newPage()) {
            lockScreen.navigate(world.responder() + "/config.json");
            return (List<Map<String, Object>>) lockScreen.evaluate(NOTICES);
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
