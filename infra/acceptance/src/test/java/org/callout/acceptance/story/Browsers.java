package org.callout.acceptance.story;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.callout.acceptance.world.Town;
import org.callout.acceptance.world.Volunteer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

/** Windows of the machine's Chromium: a desk for the coordinator, a phone for each volunteer. */
final class Browsers implements AutoCloseable {

    private static final double PATIENCE_MILLIS = Duration.ofSeconds(30).toMillis();

    /** Counts the tones that a page starts where they can be heard; a browser keeps a page silent until it is tapped. */
    private static final String COUNT_TONES = """
            window.shaken = [];
            navigator.vibrate = (pattern) => window.shaken.push(pattern) > 0;
            window.tones = 0;
            window.pitches = [];
            const start = AudioScheduledSourceNode.prototype.start;
            AudioScheduledSourceNode.prototype.start = function (...times) {
              if (this.context.state === 'running') {
                window.tones++;
                window.pitches.push(this.frequency?.value ?? 0);
              }
              return start.apply(this, times);
            };
            """;

    /** The phone's own clock is so many milliseconds fast, and so are its fixes. */
    private static final String FAST_CLOCK = """
            (() => {
              const Right = Date;
              globalThis.Date = class extends Right {
                constructor(...told) {
                  if (told.length > 0) super(...told);
                  else super(Right.now() + %1$d);
                }
                static now() {
                  return Right.now() + %1$d;
                }
              };
              const fast = (then) => ({ coords, timestamp }) => then({ coords, timestamp: timestamp + %1$d });
              for (const way of ['getCurrentPosition', 'watchPosition']) {
                const right = Geolocation.prototype[way];
                Geolocation.prototype[way] = function (then, ...rest) {
                  return right.call(this, fast(then), ...rest);
                };
              }
            })();
            """;

    /** Unless pictures of them are wanted, maps are drawn with a sixteenth of the dots: here the processor draws them. */
    private static final String COARSE_MAPS = "Object.defineProperty(window, 'devicePixelRatio', { get: () => 0.25 });";

    private static final Pattern SIGN_IN = Pattern.compile("^Sign in( again)?$");

    /** Of all stories: what is proven once by the provider's page is not proven better by forty. */
    private static final SignIns CONSOLES = new SignIns();

    private final Looks looks = new Looks();
    private final List<BrowserContext> windows = new ArrayList<>();

    Browsers() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** The console of somebody whom the provider's page offers. */
    Page console(URI service, String person) {
        return CONSOLES.page(window(desk(1280, 800)), service, person, desk -> signedIn(desk, service, person));
    }

    /** The console of somebody whom the provider's page does not offer, of an organisation that nobody else is of. */
    Page console(URI service, String name, String role, String organisation) {
        Page page = window(desk(1280, 800)).newPage();
        page.navigate(service.toString());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill(name);
        page.getByLabel("Role")
                .evaluate(
                        "(select, claims) => { select.options[0].value = claims; select.selectedIndex = 0; }",
                        "{\"groups\":[\"%s\"],\"organisation\":\"%s\"}".formatted(role, organisation));
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        return page;
    }

    /** The screen on the wall. */
    Page wall(URI service) {
        Page page = window(desk(1920, 1080)).newPage();
        page.navigate(service.toString());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill("wall");
        page.getByLabel("Role").selectOption("wall screen of demo");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        return page;
    }

    /** A phone in somebody's hand at this place, signed in by the provider's own page. */
    Page phone(URI service, String person, double lon, double lat) {
        return signedIn(pocket(lon, lat), service, person);
    }

    /** A phone of this volunteer in the middle of the town. */
    Page phone(Town town, Volunteer volunteer) {
        return phone(town, volunteer, Duration.ZERO);
    }

    /** The same of which the clock is so fast. */
    Page phone(Town town, Volunteer volunteer, Duration fast) {
        BrowserContext context = pocket(town.lon(), town.lat());
        if (fast.isPositive()) {
            context.addInitScript(FAST_CLOCK.formatted(fast.toMillis()));
        }
        Page page = context.newPage();
        page.navigate(town.world().responder().toString());
        signIn(page, volunteer);
        return page;
    }

    /** The same of which the browser has a push service. */
    Page phone(Town town, Volunteer volunteer, PushService pushes) {
        BrowserContext context = pocket(town.lon(), town.lat());
        pushes.serve(context);
        Page page = context.newPage();
        page.navigate(town.world().responder().toString());
        signIn(page, volunteer);
        return page;
    }

    /** The phone of somebody who has never been there and only looks. */
    Page stranger(URI service) {
        Page page = pocket(0, 0).newPage();
        page.navigate(service.toString());
        return page;
    }

    /** A phone in the middle of the country on which this is run before each page. */
    Page pocketOf(String script) {
        BrowserContext context = pocket(9.5209, 47.1402);
        context.addInitScript(script);
        return context.newPage();
    }

    /** From the page that asks for it, by the provider's page, back to the phone's. */
    static void signIn(Page page, Volunteer volunteer) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SIGN_IN)).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill(volunteer.login());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    }

    /** Its map does not fly anywhere: every step of that would be drawn by the processor. */
    private static NewContextOptions desk(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private BrowserContext pocket(double lon, double lat) {
        BrowserContext context = window(new NewContextOptions()
                .setViewportSize(390, 780)
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setGeolocation(lat, lon)
                .setPermissions(List.of("geolocation")));
        context.addInitScript(COUNT_TONES);
        return context;
    }

    private BrowserContext window(NewContextOptions options) {
        BrowserContext window = Chromium.running().newContext(options);
        windows.add(window);
        window.setDefaultTimeout(PATIENCE_MILLIS);
        if (!looks.takePictures()) window.addInitScript(COARSE_MAPS);
        return window;
    }

    /**
     * Clicks the middle of the console's map: one that is still being read hears nothing. Each click is given its time, since the pin
     * that it sets is in the way of another one.
     */
    static void clickTheMapUntil(Page console, BooleanSupplier shown) {
        await().atMost(60, SECONDS).until(() -> {
            console.locator(".map-canvas canvas").click();
            return comes(console, shown);
        });
    }

    private static boolean comes(Page page, BooleanSupplier shown) {
        try {
            page.waitForCondition(shown, new Page.WaitForConditionOptions().setTimeout(2_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** The phone of somebody whom the provider's page does not offer by name. */
    Page phoneOf(URI service, String login, double lon, double lat) {
        Page page = pocket(lon, lat).newPage();
        page.navigate(service.toString());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name")).fill(login);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        return page;
    }

    /** The phone makes another sound from now on, so it rings and goes on ringing. */
    static void assertRings(Page phone) {
        assertSounded(phone, tones(phone));
    }

    /** The phone lets more than these tones be heard. */
    static void assertSounded(Page phone, int before) {
        phone.waitForFunction("before => window.tones > before", before);
    }

    /** The phone shakes in this pattern, in milliseconds on and off; the last one that it was told since it was loaded. */
    static void assertShakes(Page phone, String pattern) {
        phone.waitForFunction("pattern => String(window.shaken.at(-1)) === pattern", pattern);
    }

    /** How many tones the page has let be heard since it was loaded. */
    static int tones(Page phone) {
        return ((Number) Objects.requireNonNull(phone.evaluate("() => window.tones"))).intValue();
    }

    private static Page signedIn(BrowserContext context, URI service, String person) {
        Page page = context.newPage();
        page.navigate(service.toString());
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^" + person)))
                .click();
        return page;
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, named(text));
    }

    /** Nobody is kept out of the screen that is open now, as far as axe can tell. */
    void assertAccessible(Page page) {
        looks.assertAccessible(page);
    }

    /** Looks at a phone's screen from every side, and takes its pictures when they are asked for; its name is theirs. */
    void look(Page phone, String screen) {
        looks.at(phone, screen);
    }

    /** Looks at a phone's screen as {@code look} does, but for the keyboard, which takes most of the time. */
    void glance(Page phone, String screen) {
        looks.briefly(phone, screen);
    }

    /** Whether what is looked at is kept for people to see: then there is time for all of it. */
    boolean takePictures() {
        return looks.takePictures();
    }

    /** Looks only at whether the words of another language have their place; takes pictures when they are asked for. */
    void lookInAnotherLanguage(Page phone, String screen) {
        looks.atWords(phone, screen);
    }

    /** Looks at a console's screen on a desk and on a wall, and takes its pictures when they are asked for; its name is theirs. */
    void lookAtDesk(Page console, String screen) {
        looks.atDesk(console, screen);
    }

    /** The same of a screen whose parts have all been looked at on others: but for axe, which takes most of the time. */
    void glanceAtDesk(Page console, String screen) {
        looks.brieflyAtDesk(console, screen);
    }

    /** Closes every window that is left. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
