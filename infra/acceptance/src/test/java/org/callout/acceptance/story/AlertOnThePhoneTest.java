package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
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
import static org.awaitility.Awaitility.await;
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;

/** The alert on the phone where things go wrong: no line, a lost push, two phones, a late hand. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AlertOnThePhoneTest {

    private static final String ADDRESS = "Dorfplatz 3";
    private static final String POSSIBLE = "Possible cardiac arrest";
    private static final Duration STREAM_IS_THERE_WITHIN = Duration.ofSeconds(3);

    private final World world;
    private final Browsers browsers;
    private Town town;
    private Volunteer anna;

    AlertOnThePhoneTest(World world) throws IOException {
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
        world.pushes().heal();
        town.closeAll();
    }

    @AfterAll
    void closeTheBrowsers() {
        browsers.close();
    }

    @Test
    void aYesWithoutAConnectionIsKeptThroughAReloadAndSentWhenThereIsOne() {
        Page phone = connected();
        browsers.look(phone, "home");
        town.raise("CARDIAC_ARREST");
        assertThat(heading(phone, POSSIBLE)).isVisible();
        assertThat(phone.getByText("sober, rested and safe to leave")).isVisible();
        browsers.look(phone, "alert");

        phone.context().setOffline(true);
        accept(phone).click();
        assertThat(phone.getByText("Your yes has not arrived yet")).isVisible();
        browsers.look(phone, "alert-yes-kept");
        phone.reload();
        assertThat(phone.getByText("Nobody counts on you yet.")).isVisible();
        phone.context().setOffline(false);

        assertThat(phone.getByText(ADDRESS).first()).isVisible();
        leave(phone);
    }

    @Test
    void aLostPushIsMadeUpForByTheStreamAndOneOfTwoPhonesAnswersForBoth() {
        Page first = connected();
        Page second = connected();
        world.pushes().lose(".*");

        town.raise("CARDIAC_ARREST");
        var inTime = new IsVisibleOptions().setTimeout(STREAM_IS_THERE_WITHIN.toMillis());
        assertThat(heading(first, POSSIBLE)).isVisible(inTime);
        assertThat(heading(second, POSSIBLE)).isVisible(inTime);
        first.getByRole(AriaRole.BUTTON, named("I can’t")).click();
        assertThat(heading(first, "Thank you for answering")).isVisible();
        assertThat(heading(second, "Thank you for answering")).isVisible();
        assertThat(second.getByText("Answered on another of your devices.")).isVisible();
        browsers.look(second, "alert-declined");
        leave(first, second);
    }

    @Test
    void anAlertOpenedWhenItsTimeIsUpMayStillBeAnsweredYes() {
        town.asksQuickly();
        Page phone = connected();
        phone.navigate("about:blank");
        String incident = town.raise("CARDIAC_ARREST");
        String alert = anna.awaitAlert(incident);
        await().atMost(60, SECONDS).until(() -> anna.alert(alert).getString("state"), "EXPIRED"::equals);

        phone.navigate(world.responder().toString());
        assertThat(phone.getByText("Time is up, but you can still say yes")).isVisible();
        browsers.look(phone, "alert-late");
        phone.getByRole(AriaRole.BUTTON, named("Yes, I can go")).click();

        assertThat(phone.getByText(ADDRESS).first()).isVisible();
        leave(phone);
    }

    private Page connected() {
        Page phone = browsers.phone(town, anna);
        assertThat(phone.getByText("Connected.")).isVisible();
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
        return phone;
    }

    private static Locator accept(Page phone) {
        return phone.getByRole(AriaRole.BUTTON, named("Accept"));
    }

    private static void leave(Page... pages) {
        for (Page page : pages) {
            page.context().close();
        }
    }
}
