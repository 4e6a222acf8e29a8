package org.callout.responder.position;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.responder.readiness.Precision;
import org.callout.responder.readiness.Precision.Whereabouts;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PositionShortWayTest {

    private static final String PATH = "/v1/me/position";

    @Inject
    MeterRegistry meters;

    @Inject
    Validator validator;

    @Test
    void theSecondFixOfAPhoneGoesTheShortWayAndIsAnsweredLikeTheFirst() {
        var anna = Phone.ofVolunteer("anna");
        var first = answerTo(anna, fix(9.5209, 47.1392, Instant.now()));
        double before = shortWay();

        var told = Precision.STREET.coarsen(new Whereabouts(9.53, 47.14, 8));
        var second = answerTo(anna, fix(told.lon(), told.lat(), told.accuracyMetres(), Instant.now()));

        assertThat(shortWay()).isEqualTo(before + 1);
        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(202);
        assertThat(headers(second)).isEqualTo(headers(first));
        var heard = Heard.await("responder.position", 2, Heard.of(anna));
        assertThat(heard.data().path("lon").asDouble()).isCloseTo(told.lon(), PositionTest.TO_THE_CENTIMETRE);
    }

    @Test
    void whatIsMoreExactThanWantedGoesTheLongWayAndIsMadeCoarse() {
        var anna = Phone.ofVolunteer("anna");
        answerTo(anna, fix(9.5209, 47.1392, Instant.now()));
        double before = shortWay();

        var exact = answerTo(anna, fix(9.53, 47.14, Instant.now()));

        assertThat(shortWay()).isEqualTo(before);
        assertThat(exact.statusCode()).isEqualTo(202);
        var heard = Heard.await("responder.position", 2, Heard.of(anna));
        assertThat(heard.data().path("lon").asDouble())
                .isCloseTo(
                        Precision.STREET
                                .coarsen(new Whereabouts(9.53, 47.14, 8))
                                .lon(),
                        PositionTest.TO_THE_CENTIMETRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"lon\":9.5,\"lat\":47.1,\"accuracyMetres\":5}",
                "{\"lon\":180.5,\"lat\":47.1,\"accuracyMetres\":5,\"at\":\"2026-01-01T00:00:00Z\"}",
                "{\"lon\":\"NaN\",\"lat\":47.1,\"accuracyMetres\":5,\"at\":\"2026-01-01T00:00:00Z\"}",
                "{\"lon\":9.5,\"lat\":47.1,\"accuracyMetres\":5,\"at\":\"2020-01-01T00:00:00Z\"}",
                "{\"lon\":9.5,\"lat\":47.1,\"accuracyMetres\":5,\"at\":\"yesterday\"}"
            })
    void whatIsDoubtedIsRefusedInTheSameWordsAsByTheLongWay(String body) {
        var stranger = Phone.ofVolunteer("ben");
        var anna = Phone.ofVolunteer("anna");
        answerTo(anna, fix(9.5209, 47.1392, Instant.now()));
        double before = shortWay();

        var refused = answerTo(anna, body);

        var byTheLongWay = answerTo(stranger, body);
        assertThat(refused.statusCode()).isEqualTo(byTheLongWay.statusCode()).isBetween(400, 422);
        assertThat(words(refused)).isEqualTo(words(byTheLongWay));
        assertThat(shortWay()).isEqualTo(before);
        assertThat(answerTo(anna, fix(9.53, 47.14, Instant.now())).statusCode()).isEqualTo(202);
    }

    @Test
    void aTokenThatNobodyHasVerifiedIsNotTakenAtItsWord() {
        var anna = Phone.ofVolunteer("anna");
        answerTo(anna, fix(9.5209, 47.1392, Instant.now()));
        double before = shortWay();

        String forged = Tokens.responder(anna.subject()) + "x";

        given().auth()
                .oauth2(forged)
                .contentType(ContentType.JSON)
                .body(fix(9.5, 47.1, Instant.now()))
                .put(PATH)
                .then()
                .statusCode(401);
        assertThat(shortWay()).isEqualTo(before);
    }

    @Test
    void bothWaysAgreeOnWhatIsInRange() {
        var random = new SplittableRandom(7);
        Double[] edges = {
            null,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            -180.0,
            Math.nextDown(-180.0),
            180.0,
            Math.nextUp(180.0),
            -90.0,
            90.0,
            Math.nextUp(90.0),
            -0.0,
            -Double.MIN_VALUE,
            100_000.0,
            Math.nextUp(100_000.0),
            12.5
        };
        for (int i = 0; i < 2_000; i++) {
            var fix = new PositionRequest(
                    edges[random.nextInt(edges.length)],
                    edges[random.nextInt(edges.length)],
                    edges[random.nextInt(edges.length)],
                    Instant.now());

            if (fix.keepsToRanges()) assertThat(validator.validate(fix)).isEmpty();
            else if (isNumbers(fix)) assertThat(validator.validate(fix)).isNotEmpty();
        }
    }

    /** What is no number cannot be read, so that no constraint is asked. */
    private static boolean isNumbers(PositionRequest fix) {
        return Stream.of(fix.lon(), fix.lat(), fix.accuracyMetres())
                .allMatch(number -> number == null || Double.isFinite(number));
    }

    private double shortWay() {
        return meters.counter("callout.fixes.short").count();
    }

    /** All that say anything: the long way also tells that the empty body is not compressed. */
    private static Set<String> headers(ExtractableResponse<Response> answer) {
        return answer.headers().asList().stream()
                .map(Header::getName)
                .filter(name -> !name.equals("content-encoding"))
                .collect(Collectors.toSet());
    }

    /** What is wrong comes in no order. */
    private static Map<String, Object> words(ExtractableResponse<Response> refusal) {
        Map<String, Object> words = new HashMap<>(refusal.<Map<String, Object>>path("$"));
        words.computeIfPresent("violations", (key, violations) -> Set.copyOf((List<?>) violations));
        return words;
    }

    private static ExtractableResponse<Response> answerTo(Phone phone, String body) {
        return phone.request()
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH)
                .then()
                .extract();
    }

    private static String fix(double lon, double lat, Instant at) {
        return fix(lon, lat, 12.5, at);
    }

    private static String fix(double lon, double lat, double accuracyMetres, Instant at) {
        return "{\"lon\":%s,\"lat\":%s,\"accuracyMetres\":%s,\"at\":\"%s\"}".formatted(lon, lat, accuracyMetres, at);
    }
}
