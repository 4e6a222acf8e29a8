package org.callout.platform.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@TestProfile(PageServingTest.Installation.class)
class PageServingTest {

    private static final String MAP = "PMTiles, as far as anybody here can tell";
    private static final String PATH = "/basemap/a1.pmtiles";
    private static final RegionStore STORE = new RegionStore();

    /** The phone's service with a region, a base map and an emulator; no database, broker or issuer. */
    public static class Installation implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("quarkus.application.name", "responder-app-api"),
                    Map.entry("callout.region-dir", STORE.use("a1", REGION, MAP).toString()),
                    Map.entry("callout.push-emulator-url", "http://localhost:8082"),
                    Map.entry("callout.web-push.public-key", "our own"),
                    Map.entry("quarkus.oidc.auth-server-url", "http://localhost:8083/callout"),
                    Map.entry("quarkus.oidc.discovery-enabled", "false"),
                    Map.entry("quarkus.oidc.jwks-path", "jwks"),
                    Map.entry("quarkus.devservices.enabled", "false"),
                    Map.entry("quarkus.http.test-port", "0"));
        }
    }

    private static final String REGION = """
            {"name": "Liechtenstein", "timeZone": "Europe/Vaduz", "holidayRegion": "LI", "center": [9.5215, 47.141],
             "zoom": 13, "bounds": [9.47, 47.04, 9.64, 47.28], "attribution": "© OpenStreetMap contributors"}
            """;

    @Test
    void thePageIsToldWhereItIsAndWhomToTalkTo() {
        given().get("/config.json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "no-store")
                .body("service", equalTo("responder"))
                .body("dispatchUrl", equalTo("http://localhost:8080"))
                .body("oidc.authority", equalTo("http://localhost:8083/callout"))
                .body("oidc.clientId", equalTo("callout-phone"))
                .body("map.pmtilesUrl", equalTo(PATH))
                .body("map.styleUrl", nullValue())
                .body("map.center[0]", equalTo(9.5215f))
                .body("region.key", equalTo("a1"))
                .body("region.timeZone", equalTo("Europe/Vaduz"))
                .body("push.transport", equalTo("emulator"))
                .body("push.emulatorUrl", equalTo("http://localhost:8082"))
                .body("push.vapidKey", equalTo("our own"));
    }

    @Test
    void aPartOfTheBaseMapIsServedAsItIs() {
        Response part = given().header("Range", "bytes=0-6")
                .header("Accept-Encoding", "gzip")
                .get(PATH);

        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes 0-6/" + MAP.length())
                .header("Content-Encoding", nullValue());
        assertThat(new String(part.asByteArray(), StandardCharsets.UTF_8)).isEqualTo("PMTiles");
    }

    @Test
    void theMapOfARegionThatIsNotInUseIsNotServed() {
        given().get("/basemap/b2.pmtiles").then().statusCode(404);
        given().get("/basemap/../region.json").then().statusCode(404);
    }

    @Test
    void anUnchangedBaseMapIsNotSentAgain() {
        String tag = given().head(PATH).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(PATH).then().statusCode(304);
    }

    @Test
    void aPartOfAnotherBaseMapThanTheOneBegunIsNotServed() {
        given().header("Range", "bytes=0-6")
                .header("If-Range", "\"an older one\"")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(MAP.length()));
    }

    @Test
    void aRangeBeyondTheBaseMapIsRefused() {
        given().header("Range", "bytes=5000-")
                .get(PATH)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + MAP.length());
    }

    @Test
    void hashedFilesAreKeptForEver() {
        given().get("/assets/app-1a2b.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void aMissingHashedFileIsNotRememberedAsMissing() {
        given().get("/assets/gone-1a2b.js").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void thePageItselfIsNeverKept() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("a page"));
    }

    @Test
    void anAddressOfThePagesRouterIsAnsweredWithThePage() {
        given().accept("text/html,*/*")
                .get("/callouts/0198")
                .then()
                .statusCode(200)
                .body(containsString("a page"));
    }

    @Test
    void anUnknownAddressOfTheApiIsNot() {
        given().accept("text/html,*/*").get("/v1/nothing").then().statusCode(404);
    }

    @Test
    void textIsCompressedForThoseWhoAsk() {
        given().header("Accept-Encoding", "gzip")
                .get("/assets/app-1a2b.js")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @Test
    void onlyTheServicesTheIssuerAndTheEmulatorMayBeTalkedTo() {
        given().get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("connect-src 'self' http://localhost:8080 http://localhost:8081"
                                        + " http://localhost:8083 http://localhost:8082;"),
                                containsString("worker-src 'self' blob:"),
                                containsString("frame-ancestors 'none'")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    @Test
    void theOtherServicesPageMayCallThisOne() {
        given().header("Origin", "http://localhost:8080")
                .get("/config.json")
                .then()
                .header("Access-Control-Allow-Origin", "http://localhost:8080");
    }

    @Test
    void aStrangersPageMayNot() {
        given().header("Origin", "https://elsewhere.example")
                .get("/config.json")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
