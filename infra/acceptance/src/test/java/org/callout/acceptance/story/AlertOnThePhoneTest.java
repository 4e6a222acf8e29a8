package org.callout.acceptance.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
import static org.callout.acceptance.story.Browsers.heading;
import static org.callout.acceptance.story.Browsers.named;
import static org.callout.acceptance.story.Browsers.tones;

/** The alert on the phone where things go wrong: no line, a lost push, two phones, a late hand. */
@ExtendWith(WorldExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AlertOnThePhoneTest {

    private static final String ADDRESS = "Dorfplatz 3";
    private static final String POSSIBLE = "Possible cardiac arrest";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXACT_METRES = 5;
    private static final int HALF_A_KILOMETRE = 500;
    private static final Duration DAYS = Duration.ofDays(3);

    /** Writes into what the page keeps, as another opening of it or its service worker left it. */
    private static final String KEPT = """
            ([key, value]) => new Promise((done, failed) => {
              const opening = indexedDB.open('keyval-store');
              opening.onsuccess = () => {
                const writing = opening.result.transaction('keyval', 'readwrite');
                writing.objectStore('keyval').put(value, key);
                writing.oncomplete = () => { opening.result.close(); done(); };
                writing.onerror = failed;
              };
            })
            """;

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
        town.raise(aChildAtHomeWithADog());
        assertThat(heading(phone, POSSIBLE)).isVisible();
        for (String fact : List.of("Go straight to the patient", "Child", "Private home", "Known hazards: dog")) {
            assertThat(phone.getByText(fact, new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
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

    @Test
    void oneYesCountsForTwoPhonesOfWhichOneIsFastAndTellsThePlaceExactlyUntilTheCallIsOver() {
        anna.request()
                .body(Map.of("precision", "ABOUT_1_KM"))
                .put("/v1/me/readiness/location")
                .then()
                .statusCode(200);
        Page fast = connected(Duration.ofMinutes(2));
        Page other = connected();
        other.context().clearPermissions();
        awaitKnown(accuracy -> accuracy > HALF_A_KILOMETRE);
        assertThat(fast.getByText("Shared while this page is open")).isVisible();
        String incident = town.raise("CARDIAC_ARREST");
        Locator countdown = fast.getByRole(AriaRole.TIMER);
        assertThat(countdown).containsText(Pattern.compile("^(2\\d|30) seconds to answer"));
        assertThat(heading(other, POSSIBLE)).isVisible();
        awaitKnown(accuracy -> accuracy > HALF_A_KILOMETRE);

        accept(fast).click();
        assertThat(fast.getByText(ADDRESS).first()).isVisible();
        assertThat(other.getByText(ADDRESS).first()).isVisible();
        assertThat(accept(other)).hasCount(0);
        fast.context().setGeolocation(new Geolocation(town.lat() + 0.001, town.lon()).setAccuracy(EXACT_METRES));
        awaitKnown(accuracy -> accuracy <= EXACT_METRES);
        await().atMost(30, SECONDS)
                .until(
                        () -> town.see(incident).getDouble("assignments[0].position.accuracyMetres"),
                        accuracy -> accuracy <= EXACT_METRES);

        fast.context().setOffline(true);
        fast.reload();
        assertThat(fast.getByText(ADDRESS).first()).isVisible();
        browsers.look(fast, "assignment-offline");
        fast.context().setOffline(false);
        town.close(incident);
        assertThat(heading(fast, "Stood down")).isVisible();
        fast.getByRole(AriaRole.BUTTON, named("Yes, please call me")).click();
        assertThat(fast.getByText("Your organisation has been told")).isVisible();
        browsers.look(fast, "stood-down");
        awaitKnown(accuracy -> accuracy > HALF_A_KILOMETRE);
        leave(fast, other);
    }

    @Test
    void aYesUnderARevokedSignInIsKeptAndSentWithTheNextOne() {
        Page phone = connected();
        town.raise("CARDIAC_ARREST");
        assertThat(heading(phone, POSSIBLE)).isVisible();
        phone.evaluate(
                KEPT, List.of("tokens", Map.of("accessToken", "revoked", "refreshToken", "revoked", "expiresAt", 0)));

        accept(phone).click();
        assertThat(phone.getByText("Your sign-in has ended. Sign in to answer."))
                .isVisible();
        assertThat(phone.getByText(ADDRESS)).hasCount(0);
        browsers.look(phone, "alert-sign-in-over");
        Browsers.signIn(phone, anna);

        assertThat(phone.getByText(ADDRESS).first()).isVisible();
        leave(phone);
    }

    @Test
    void aPageOpenedAfterDaysIsSilentAboutWhatIsOverAndReadsAllAnew() {
        Page phone = connected();
        assertThat(phone.getByText("On duty").first()).isVisible();
        phone.navigate(world.responder() + "/config.json");
        String incident = town.raise("CARDIAC_ARREST");
        UUID alert = UUID.fromString(anna.awaitAlert(incident));
        Map<String, Object> offer = anna.alert(alert.toString()).getMap("offer");
        town.close(incident);
        await().atMost(30, SECONDS).until(() -> anna.alert(alert.toString()).getString("state"), "STOOD_DOWN"::equals);
        Map<String, Object> old = daysAgo(offer);
        assertThat(world.change(
                        "responder",
                        "update alert set offer = (offer::jsonb || ?::jsonb)::text where id = ?",
                        offerOf(old),
                        alert))
                .isOne();
        phone.evaluate(
                KEPT,
                List.of(
                        "pushed:" + alert,
                        Map.of(
                                "alertId",
                                alert.toString(),
                                "calloutId",
                                incident,
                                "sequence",
                                "1",
                                "state",
                                "OPEN",
                                "kind",
                                "INCIDENT",
                                "offer",
                                offerOf(old))));
        anna.request()
                .body(Map.of("onDuty", false))
                .put("/v1/me/availability")
                .then()
                .statusCode(200);

        phone.context().setOffline(true);
        phone.navigate(world.responder().toString());
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();
        assertThat(heading(phone, POSSIBLE)).hasCount(0);
        browsers.look(phone, "home-offline");
        phone.context().setOffline(false);

        assertThat(phone.getByText("Off duty").first()).isVisible();
        assertThat(phone.getByText("Connected.")).isVisible();
        assertThat(phone.getByRole(AriaRole.SWITCH)).isVisible();
        assertThat(List.of(tones(phone))).containsExactly(0);
        leave(phone);
    }

    private Map<String, Object> aChildAtHomeWithADog() {
        Map<String, Object> child = town.incident("CARDIAC_ARREST");
        child.put("patient", Map.of("ageYears", 6));
        child.put("scene", Map.of("state", "HAZARD", "hazards", List.of("DOG")));
        child.put(
                "location",
                Map.of("lon", town.lon(), "lat", town.lat(), "address", ADDRESS, "placeType", "PRIVATE_HOME"));
        return child;
    }

    private static String offerOf(Map<String, Object> offer) {
        return JSON.valueToTree(offer).toString();
    }

    private static Map<String, Object> daysAgo(Map<String, Object> offer) {
        Map<String, Object> old = new HashMap<>(offer);
        for (String time : List.of("sentAt", "expiresAt")) {
            old.computeIfPresent(
                    time, (name, at) -> Instant.parse(at.toString()).minus(DAYS).toString());
        }
        return old;
    }

    /** What everybody may know of where Anna is: how exactly, in metres. */
    private void awaitKnown(Predicate<Double> accuracy) {
        await().atMost(30, SECONDS)
                .until(() -> anna.request().get("/v1/me").jsonPath().getDouble("lastFix.accuracyMetres"), accuracy);
    }

    private Page connected() {
        return connected(Duration.ZERO);
    }

    private Page connected(Duration fast) {
        Page phone = browsers.phone(town, anna, fast);
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
