package org.callout.responder.picture;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PicturesTest {

    private static final String PORTRAIT = "/v1/me/portrait";

    @Test
    void aPortraitIsKeptSmallForItsOwnerAlone() throws IOException {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        put(anna.request(), PORTRAIT, "image/png", RecodingTest.picture(800, 800, "png"))
                .statusCode(204);

        anna.get(PORTRAIT).statusCode(200).contentType("image/jpeg").header("Cache-Control", "no-store");
        ben.get(PORTRAIT).statusCode(204);
        anna.delete(PORTRAIT).statusCode(204);
        anna.get(PORTRAIT).statusCode(204);
    }

    @Test
    void whatIsNoPictureIsRefusedByItsContent() throws IOException, InterruptedException {
        var anna = Phone.ofVolunteer("anna");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        put(anna.request(), PORTRAIT, "image/jpeg", page).statusCode(400).contentType("application/problem+json");
        put(anna.request(), PORTRAIT, "text/html", page).statusCode(400);
        assertThat(sendTwentyMegabytes(Tokens.responder(anna.subject()), PORTRAIT))
                .isEqualTo(413);
        anna.get(PORTRAIT).statusCode(204);
    }

    @Test
    void thePhotoOfAnAedIsSeenByWhoFetchesItAndByNobodyElse() throws IOException, InterruptedException {
        var anna = Phone.ofVolunteer("anna");
        var ben = Phone.ofVolunteer("ben");
        var alert = AlertScript.to(anna).open();
        Arrival.of(anna, alert, "OPEN");
        alert.assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        String photo = "/v1/aeds/" + alert.aedId() + "/photo";
        anna.get(alert.assignmentPath() + "/aed-photo").statusCode(204);

        String own = alert.assignmentPath() + "/aed-photo";
        put(anna.request(), own, "image/jpeg", "no picture".getBytes(StandardCharsets.US_ASCII))
                .statusCode(400);
        assertThat(sendTwentyMegabytes(Tokens.responder(anna.subject()), own)).isEqualTo(413);
        put(ben.request(), own, "image/png", RecodingTest.picture(8, 8, "png")).statusCode(404);
        put(anna.request(), own, "image/jpeg", RecodingTest.photo(1024, 768)).statusCode(204);
        anna.get(own).statusCode(200).contentType("image/jpeg");
        assertThat(sendTwentyMegabytes(Tokens.coordinator("demo"), photo)).isEqualTo(413);
        put(coordinator(), photo, "image/jpeg", RecodingTest.picture(2000, 1000, "jpeg"))
                .statusCode(204);
        put(anna.request(), own, "image/png", RecodingTest.picture(8, 8, "png")).statusCode(409);
        put(anna.request(), photo, "image/jpeg", RecodingTest.picture(8, 8, "jpeg"))
                .statusCode(403);
        put(coordinator(), "/v1/aeds/..%2f..%2fetc/photo", "image/jpeg", RecodingTest.picture(8, 8, "jpeg"))
                .statusCode(404);

        byte[] seen = anna.get(alert.assignmentPath() + "/aed-photo")
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(seen).isEqualTo(coordinator().get(photo).asByteArray()).startsWith(0xFF, 0xD8);
        ben.get(alert.assignmentPath() + "/aed-photo").statusCode(404);
        anna.put(alert.assignmentPath() + "/progress", Map.of("step", "FINISHED"))
                .statusCode(200);
        anna.get(alert.assignmentPath() + "/aed-photo").statusCode(204);
        coordinator().delete("/v1/aeds/" + UUID.randomUUID() + "/photo").then().statusCode(204);
    }

    /** By a client that reads an answer which comes before all has been sent. */
    private static int sendTwentyMegabytes(String token, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024]))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static RequestSpecification coordinator() {
        return given().auth().oauth2(Tokens.coordinator("demo"));
    }

    private static ValidatableResponse put(RequestSpecification by, String path, String type, byte[] bytes) {
        return by.urlEncodingEnabled(false)
                .contentType(type)
                .body(bytes)
                .put(path)
                .then();
    }
}
