package org.callout.acceptance.screenshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays one call on both pages and takes the README's pictures on the way. */
class Screenshots {

    private static final Path PICTURES = Path.of(Objects.requireNonNull(System.getenv("CALLOUT_PICTURES")));
    private static final String DISPATCH = address("DISPATCH_PORT", 8080);
    private static final String RESPONDER = address("RESPONDER_PORT", 8081);
    private static final String ISSUER = address("OIDC_PORT", 8083) + "/callout";
    private static final double PATIENCE_MILLIS = Duration.ofSeconds(40).toMillis();

    /** Long enough for the simulated phones to answer and to be seen on their way. */
    private static final double UNTIL_PEOPLE_ARE_ON_THE_WAY_MILLIS =
            Duration.ofSeconds(40).toMillis();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesThePicturesOfOneCall() throws Exception {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(chromium())) {
            Page console = signedIn(browser.newContext(aDesk()), DISPATCH, "Clara");
            Page phone = signedIn(browser.newContext(aPhone()), RESPONDER, "Anna Frick");
            phone.getByRole(AriaRole.SWITCH).waitFor();

            String callout = raise();
            try {
                Locator accept = phone.getByRole(AriaRole.BUTTON, named("Accept"));
                accept.waitFor();
                take(phone, "phone-alert.png");
                accept.click();
                phone.getByText("Städtle 1, Vaduz").first().waitFor();
                phone.waitForTimeout(4_000);
                take(phone, "phone-assignment.png");

                console.navigate(DISPATCH + "/callouts/" + callout);
                console.waitForTimeout(UNTIL_PEOPLE_ARE_ON_THE_WAY_MILLIS);
                take(console, "console.png");
            } finally {
                send("PUT", "/v1/incidents/" + callout + "/closure", Map.of("outcome", "OTHER"));
            }
        }
    }

    private static LaunchOptions chromium() {
        return new LaunchOptions()
                .setExecutablePath(Path.of(Objects.requireNonNull(System.getenv("CALLOUT_TEST_CHROMIUM"))))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--autoplay-policy=no-user-gesture-required"));
    }

    private static Browser.NewContextOptions aDesk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT);
    }

    /** In Anna's hand, a hundred metres from the incident. */
    private static Browser.NewContextOptions aPhone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 780)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.DARK)
                .setGeolocation(9.5212, 47.1400)
                .setPermissions(List.of("geolocation"));
    }

    private static Page signedIn(BrowserContext context, String page, String person) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page opened = context.newPage();
        opened.navigate(page);
        opened.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        opened.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^" + person)))
                .click();
        return opened;
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static void take(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)));
    }

    private String raise() throws IOException, InterruptedException {
        Map<String, ?> location =
                Map.of("lon", 9.5209, "lat", 47.1392, "address", "Städtle 1, Vaduz", "placeType", "PUBLIC");
        JsonNode callout = send(
                "POST",
                "/v1/incidents",
                Map.of(
                        "cadReference",
                        "picture-" + System.currentTimeMillis(),
                        "category",
                        "CARDIAC_ARREST",
                        "location",
                        location,
                        "patient",
                        Map.of("ageYears", 62),
                        "ambulance",
                        Map.of("etaSeconds", 480),
                        "notes",
                        "Collapsed in front of the town hall, not breathing."));
        return callout.path("id").asText();
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(DISPATCH + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(new ObjectMapper().writeValueAsBytes(body)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return new ObjectMapper().readTree(response.body());
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=cad&client_secret=local&scope=cad&organisation=demo";
        var request = HttpRequest.newBuilder(URI.create(ISSUER + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();
    }

    private static String address(String variable, int usual) {
        return "http://localhost:" + Objects.requireNonNullElse(System.getenv(variable), "" + usual);
    }
}
