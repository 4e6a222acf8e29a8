package org.callout.acceptance.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.callout.local.ProductSettings;
import org.junit.jupiter.api.Test;

import static org.callout.acceptance.story.Browsers.named;

/**
 * Plays one call on the pages of a running Callout and takes the README's pictures on the way. No part of the tests: {@code
 * infra/screenshots readme} asks for it by name.
 */
class Screenshots {

    private static final URI DISPATCH = address("DISPATCH_PORT", "8080");
    private static final URI RESPONDER = address("RESPONDER_PORT", "8081");
    private static final URI ISSUER = address("OIDC_PORT", "8083");
    private static final double LON = 9.5209;
    private static final double LAT = 47.1392;
    private static final double A_HUNDRED_METRES_NORTH = LAT + 0.0009;
    private static final int JPEG_QUALITY = 85;
    private static final String ADDRESS = "Städtle 1, Vaduz";

    /** Until the map below the address is drawn. */
    private static final double A_MOMENT_MILLIS = Duration.ofSeconds(4).toMillis();

    /** Long enough for the simulated phones to answer and to be seen on their way. */
    private static final double UNTIL_PEOPLE_ARE_ON_THE_WAY_MILLIS =
            Duration.ofSeconds(40).toMillis();

    @Test
    void takesThePicturesOfOneCall() throws IOException {
        try (Browsers browsers = new Browsers()) {
            Page console = browsers.console(DISPATCH, "Clara");
            Page phone = browsers.phone(RESPONDER, "Anna Frick", LON, A_HUNDRED_METRES_NORTH);
            phone.getByRole(AriaRole.SWITCH).waitFor();

            String callout = raise();
            try {
                Locator accept = phone.getByRole(AriaRole.BUTTON, named("Accept"));
                accept.waitFor();
                take(phone, "phone-alert.png");
                accept.click();
                phone.getByText(ADDRESS).first().waitFor();
                phone.waitForTimeout(A_MOMENT_MILLIS);
                take(phone, "phone-assignment.png");

                console.navigate(DISPATCH + "/callouts/" + callout);
                console.waitForTimeout(UNTIL_PEOPLE_ARE_ON_THE_WAY_MILLIS);
                take(console, "console.jpg");
            } finally {
                controlRoom().body(Map.of("outcome", "OTHER")).put("/v1/incidents/" + callout + "/closure");
            }
        }
    }

    /** The map has too many colours for a small PNG. */
    private static void take(Page page, String picture) {
        Path file = ProductSettings.findCheckout().resolve("infra/docs/images").resolve(picture);
        var options = new Page.ScreenshotOptions().setPath(file);
        page.screenshot(
                picture.endsWith(".jpg") ? options.setType(ScreenshotType.JPEG).setQuality(JPEG_QUALITY) : options);
    }

    private static String raise() {
        return controlRoom()
                .body(Map.of(
                        "cadReference",
                        "picture-" + Instant.now(),
                        "category",
                        "CARDIAC_ARREST",
                        "location",
                        Map.of("lon", LON, "lat", LAT, "address", ADDRESS, "placeType", "PUBLIC"),
                        "patient",
                        Map.of("ageYears", 62),
                        "ambulance",
                        Map.of("etaSeconds", 480),
                        "notes",
                        "Collapsed in front of the town hall, not breathing."))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification controlRoom() {
        return RestAssured.given()
                .baseUri(DISPATCH.toString())
                .auth()
                .oauth2(token())
                .contentType(ContentType.JSON);
    }

    private static String token() {
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "cad",
                        "client_secret", "local",
                        "scope", "cad",
                        "organisation", "demo"))
                .post(ISSUER + "/callout/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static URI address(String variable, String usual) {
        return URI.create("http://localhost:" + Objects.requireNonNullElse(System.getenv(variable), usual));
    }
}
