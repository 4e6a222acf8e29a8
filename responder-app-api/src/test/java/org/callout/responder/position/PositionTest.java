package org.callout.responder.position;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.callout.responder.readiness.Precision;
import org.callout.responder.world.AlertScript;
import org.callout.responder.world.Arrival;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class PositionTest {

    /** Degrees: half a square of the finest precision, with room for the longest degrees. */
    private static final double STREET = 0.0005;

    /** Degrees: so exactly fixes are told. */
    static final Offset<Double> TO_THE_CENTIMETRE = within(1e-7);

    @Inject
    CoarseAgain coarseAgain;

    @Inject
    RecentFixes recent;

    private static Matcher<Float> near(double degrees) {
        return allOf(greaterThan((float) (degrees - STREET)), lessThan((float) (degrees + STREET)));
    }

    @Test
    void aFixIsPublishedAndBecomesTheLastFix() {
        var anna = Phone.ofVolunteer("anna");
        var now = Instant.now();

        anna.put("/v1/me/position", fix(9.5209, 47.1392, now)).statusCode(202);
        anna.put("/v1/me/position", fix(9.6, 47.2, now.minusSeconds(60))).statusCode(202);

        Heard.await("responder.position", 2, Heard.of(anna));
        Awaitility.await().untilAsserted(() -> anna.get("/v1/me").body("lastFix.lon", near(9.5209)));
        anna.put("/v1/me/position", fix(9.53, 47.14, now.plusSeconds(1))).statusCode(202);
        Awaitility.await().untilAsserted(() -> anna.get("/v1/me").body("lastFix.lon", near(9.53)));
    }

    static Stream<Instant> implausible() {
        var now = Instant.now();
        return Stream.of(
                now.plusSeconds(60),
                now.minus(Duration.ofHours(25)),
                Instant.parse("-5000-01-01T00:00:00Z"),
                Instant.MIN,
                Instant.MAX);
    }

    @ParameterizedTest
    @MethodSource("implausible")
    void aFixFromTheFutureOrTheDayBeforeIsRefusedAndLeavesNothing(Instant at) {
        var anna = Phone.ofVolunteer("anna");
        var now = Instant.now();

        anna.put("/v1/me/position", fix(9.5, 47.1, at))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("at"));

        anna.get("/v1/me").body("lastFix", nullValue());
        anna.put("/v1/me/position", fix(9.6, 47.2, now)).statusCode(202);
        Heard.await("responder.position", 1, Heard.of(anna));
        assertThat(Heard.all("responder.position", Heard.of(anna)))
                .extracting(message -> message.data().path("lon").asDouble())
                .singleElement(as(DOUBLE))
                .isCloseTo(9.6, within(STREET));
    }

    @Test
    void aFixIsCoarsenedAsChosenAndExactOnlyDuringAnAssignment() {
        var anna = Phone.ofVolunteer("anna");
        anna.put("/v1/me/readiness/location", Map.of("precision", "ABOUT_1_KM")).statusCode(200);

        assertThat(heardAfter(anna, 1, fix(9.5209, 47.1392, Instant.now()))).isNotEqualTo(9.5209);
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        assertThat(heardAfter(anna, 2, fix(9.5209, 47.1392, Instant.now()))).isEqualTo(9.5209);
        alert.finished();
        Arrival.of(anna, alert, "FINISHED");
        assertThat(heardAfter(anna, 3, fix(9.5209, 47.1392, Instant.now()))).isNotEqualTo(9.5209);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereExactlySomebodyWasIsForgottenAfterACallThoughTheirPhoneIsClosed(boolean written) {
        var anna = Phone.ofVolunteer("anna");
        var alert = AlertScript.to(anna).open().assigned();
        Arrival.of(anna, alert, "ASSIGNED");
        var sent = Instant.now();
        assertThat(heardAfter(anna, 1, fix(9.5209, 47.1392, sent))).isEqualTo(9.5209);
        forgetExactPlaces();
        anna.get("/v1/me").body("lastFix.lon", equalTo(9.5209f));
        alert.finished();
        Arrival.of(anna, alert, "FINISHED");
        if (written) {
            recent.writeAll().await().atMost(Duration.ofSeconds(10));
        }

        forgetExactPlaces();

        var told = Heard.await("responder.position", 2, Heard.of(anna)).data();
        var coarse = Precision.STREET.coarsen(new Precision.Whereabouts(9.5209, 47.1392, 12.5));
        assertThat(told.path("lon").asDouble()).isCloseTo(coarse.lon(), TO_THE_CENTIMETRE);
        assertThat(told.path("accuracyMetres").asDouble()).isEqualTo(coarse.accuracyMetres());
        assertThat(Instant.parse(told.path("at").asText())).isBetween(sent, sent.plusMillis(2));
        anna.get("/v1/me").body("lastFix.lon", equalTo((float) coarse.lon()));
        forgetExactPlaces();
        assertThat(Heard.all("responder.position", Heard.of(anna))).hasSize(2);
    }

    private void forgetExactPlaces() {
        coarseAgain.forgetWhereCallsEnded(Instant.now()).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void aFixThatThePhoneHasCoarsenedIsToldAsItIs() {
        var anna = Phone.ofVolunteer("anna");
        var coarse = Precision.STREET.coarsen(new Precision.Whereabouts(9.5209, 47.1392, 8));
        var sent = fix(coarse.lon(), coarse.lat(), Instant.now());
        sent.put("accuracyMetres", coarse.accuracyMetres());

        assertThat(heardAfter(anna, 1, sent)).isCloseTo(coarse.lon(), TO_THE_CENTIMETRE);
    }

    private static double heardAfter(Phone phone, int fixes, Map<String, Object> fix) {
        phone.put("/v1/me/position", fix).statusCode(202);
        return Heard.await("responder.position", fixes, Heard.of(phone))
                .data()
                .path("lon")
                .asDouble();
    }

    @Test
    void aFixThatWaitedHalfADayInAPhoneWithoutAConnectionIsTaken() {
        var anna = Phone.ofVolunteer("anna");

        anna.put("/v1/me/position", fix(9.5, 47.1, Instant.now().minus(Duration.ofHours(12))))
                .statusCode(202);
    }

    @ParameterizedTest
    @CsvSource({"lon, 1e9", "lon, -180.1", "lat, 90.5", "lat, -1e9", "accuracyMetres, -1", "accuracyMetres, 100001"})
    void aNumberOutOfRangeIsNamed(String field, double value) {
        var anna = Phone.ofVolunteer("anna");
        var fix = fix(9.5, 47.1, Instant.now());
        fix.put(field, value);

        anna.put("/v1/me/position", fix).statusCode(400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "\"NaN\"", "Infinity", "\"here\"", "null", "[]"})
    void whatIsNoNumberIsRefused(String lon) {
        var anna = Phone.ofVolunteer("anna");
        var body = "{\"lon\":%s,\"lat\":47.1,\"accuracyMetres\":5,\"at\":\"%s\"}".formatted(lon, Instant.now());

        anna.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/me/position")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aStrangerHasNoPosition() {
        Phone.ofStranger("nobody")
                .put("/v1/me/position", fix(9.5, 47.1, Instant.now()))
                .statusCode(404);
    }

    private static Map<String, Object> fix(double lon, double lat, Instant at) {
        return new HashMap<>(Map.of("lon", lon, "lat", lat, "accuracyMetres", 12.5, "at", at.toString()));
    }
}
