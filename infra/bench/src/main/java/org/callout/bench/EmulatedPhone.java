package org.callout.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** A phone in the machine's Chromium, with the page installed and closed unless somebody opens it. */
final class EmulatedPhone implements AutoCloseable {

    /** Nobody reads a notification and taps it faster; and as long as a position may be under way. */
    private static final long UNTIL_TAPPED_MILLIS = 1_500;

    /**
     * Tells when a button stands painted on the screen, and when what its touch does stands there too: of the alert's that it
     * is gone, of the one that leaves for another page that its handlers have run.
     */
    private static final String WATCH = """
            if (location.protocol.startsWith('http')) {
              const opening = (window.opening = {});
              const painted = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
              const find = () => document.querySelector('button.accept, main:not(.night) button.primary.huge');
              const look = () => {
                const button = find();
                if (!button) return requestAnimationFrame(look);
                painted((at) => {
                  const { left, top, width, height } = button.getBoundingClientRect();
                  Object.assign(opening, { shown: at, x: left + width / 2, y: top + height / 2 });
                });
                const after = (at) => {
                  if (button.matches('.accept') && find()) painted(after);
                  else opening.answered = at;
                };
                addEventListener('click', () => painted(after), { capture: true });
              };
              addEventListener('touchstart', ({ timeStamp }) => (opening.touched = timeStamp), { capture: true, passive: true });
              requestAnimationFrame(look);
            }
            """;

    private static final String EMPTY_THE_PAGE = """
            async () => {
              const shell = (await caches.keys()).find((name) => name.startsWith('shell-'));
              const page = '<!doctype html><meta name="viewport" content="width=device-width"><button class="accept" onclick="this.remove()">Accept</button>';
              await (await caches.open(shell)).put('/', new Response(page, { headers: { 'Content-Type': 'text/html' } }));
            }
            """;

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext pocket;
    private final URI service;
    private final Workers workers;
    private @Nullable Page open;

    /**
     * How long it took since the page was opened, in microseconds.
     *
     * @param begunMicros until the page's first byte had come, from the service or from the phone itself
     * @param shownMicros until the button was painted
     * @param touchedMicros until a finger came down on it
     * @param answeredMicros until what the touch does was painted; 0 where nothing was touched
     */
    record Opening(long begunMicros, long shownMicros, long touchedMicros, long answeredMicros) {

        /** In the milliseconds that the page tells. */
        static Opening of(Map<?, ?> told) {
            return new Opening(
                    micros(told, "begun"), micros(told, "shown"), micros(told, "touched"), micros(told, "answered"));
        }

        private static long micros(Map<?, ?> told, String what) {
            return told.get(what) instanceof Number millis ? (long) (1_000 * millis.doubleValue()) : 0;
        }
    }

    private EmulatedPhone(Playwright playwright, Browser browser, URI service, Position place) {
        this.playwright = playwright;
        this.browser = browser;
        this.service = service;
        this.pocket = inHand();
        pocket.setGeolocation(new Geolocation(place.lat(), place.lon()));
        pocket.grantPermissions(List.of("geolocation", "notifications"));
        this.workers = new Workers(pocket.newPage());
    }

    static EmulatedPhone start(URI service, Position place) {
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString())));
        var chromium = Objects.requireNonNull(
                System.getenv("CALLOUT_TEST_CHROMIUM"), "CALLOUT_TEST_CHROMIUM is not set: start with infra/bench/run");
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
        return new EmulatedPhone(playwright, browser, service, place);
    }

    private static Path program(String name) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchException(name + " is not on the PATH: start with infra/bench/run"));
    }

    String browser() {
        return "Chromium " + browser.version();
    }

    /** Signs in by the provider's own page, and leaves the page installed and closed, and its place known. */
    void signIn(String login) throws InterruptedException {
        Page page = pocket.newPage();
        page.navigate(service.toString());
        page.locator("button.primary.huge").click();
        page.locator("input[name=username]").fill(login);
        page.keyboard().press("Enter");
        page.getByText("Connected.").waitFor();
        page.getByText("Shared while this page is open").waitFor();
        page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
        page.close();
        Thread.sleep(UNTIL_TAPPED_MILLIS);
    }

    /** A push comes to the closed phone, and is read. */
    void receive(String push) throws InterruptedException {
        workers.push(service, push);
        Thread.sleep(UNTIL_TAPPED_MILLIS);
        workers.sleep();
    }

    /** The push is tapped, and at once Accept; returns when the yes has arrived. */
    Opening openAndAccept() {
        Page page = pocket.newPage();
        open = page;
        SlowLine line = SlowLine.of(page);
        Opening opening = open(page, line);
        line.lift();
        awaitAddress(page);
        return opening;
    }

    private static void awaitAddress(Page page) {
        try {
            page.getByText("Bench ").first().waitFor();
        } catch (TimeoutError notAssigned) {
            throw new BenchException("the yes was not answered with an address; the page says: "
                    + page.locator("body").innerText());
        }
    }

    /** The call is over, as the page says, and the phone is put down. */
    void awaitEndAndClose() {
        Page page = Objects.requireNonNull(open);
        page.locator("main.ending").waitFor();
        page.close();
    }

    /** The phone's page is one button from now on. */
    void emptyThePage() {
        Page page = pocket.newPage();
        page.navigate(service.toString());
        page.evaluate(EMPTY_THE_PAGE);
        page.close();
    }

    Opening openEmpty() {
        workers.sleep();
        try (Page page = pocket.newPage()) {
            return open(page, SlowLine.of(page));
        }
    }

    /** Somebody who has never been here. */
    Opening visitFirst() {
        try (BrowserContext stranger = inHand()) {
            Page page = stranger.newPage();
            return open(page, SlowLine.of(page));
        }
    }

    /** The least that there is to fetch, by somebody who has never been here. */
    Opening fetchSmallest() {
        try (BrowserContext stranger = inHand()) {
            Page page = stranger.newPage();
            SlowLine.of(page);
            page.navigate(service.resolve("/config.json").toString());
            return Opening.of((Map<?, ?>) page.evaluate("""
                    () => ({ begun: performance.getEntriesByType('navigation')[0].responseStart, shown: performance.now() })
                    """));
        }
    }

    private Opening open(Page page, SlowLine line) {
        page.navigate(service.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        var button =
                (List<?>) page.waitForFunction("() => window.opening?.shown && [window.opening.x, window.opening.y]")
                        .jsonValue();
        line.touch(((Number) button.get(0)).doubleValue(), ((Number) button.get(1)).doubleValue());
        return Opening.of((Map<?, ?>) page.waitForFunction("""
                        () => window.opening.answered &&
                          { begun: performance.getEntriesByType('navigation')[0].responseStart, ...window.opening }
                        """).jsonValue());
    }

    private BrowserContext inHand() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 780)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale("en"));
        context.addInitScript(WATCH);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The service workers of a browser, seen from a page that is none of theirs. */
    private static final class Workers {

        private final CDPSession session;
        private volatile @Nullable String registration;

        Workers(Page elsewhere) {
            this.session = elsewhere.context().newCDPSession(elsewhere);
            session.on(
                    "ServiceWorker.workerRegistrationUpdated",
                    event -> event.getAsJsonArray("registrations")
                            .forEach(each -> registration =
                                    each.getAsJsonObject().get("registrationId").getAsString()));
            session.send("ServiceWorker.enable");
        }

        void push(URI origin, String data) {
            var push = new JsonObject();
            push.addProperty("origin", origin + "/");
            push.addProperty("registrationId", Objects.requireNonNull(registration, "no service worker is installed"));
            push.addProperty("data", data);
            session.send("ServiceWorker.deliverPushMessage", push);
        }

        void sleep() {
            session.send("ServiceWorker.stopAllWorkers");
        }
    }
}
