package org.callout.responder.ready;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Without a region clocks are UTC. */
@QuarkusTest
class ReadinessTest {

    private static final String HOURS = "/v1/me/readiness/hours";
    private static final String PLACES = "/v1/me/readiness/places";
    private static final String CALLS = "/v1/me/readiness/calls";
    private static final String LOCATION = "/v1/me/readiness/location";

    @Test
    void somebodyNewFollowsTheSwitchAlone() {
        Phone.ofVolunteer("anna")
                .get("/v1/me/readiness")
                .statusCode(200)
                .body("duty.onDuty", equalTo(false))
                .body("duty.byHours", equalTo(false))
                .body("duty.changesAt", nullValue())
                .body("hours", empty())
                .body("places", empty())
                .body("kinds", nullValue())
                .body("precision", equalTo("STREET"))
                .body("timeZone", notNullValue());
    }

    @Test
    void theHoursCountFromNowOnAndTheSwitchOverridesThem() {
        var anna = Phone.ofVolunteer("anna");

        anna.put(HOURS, Map.of("hours", List.of(today("00:00", "00:00"))))
                .statusCode(200)
                .body("duty.onDuty", equalTo(true))
                .body("duty.byHours", equalTo(true))
                .body("duty.changesAt", startsWith(tomorrow()))
                .body("hours", hasSize(1));
        anna.put("/v1/me/availability", Map.of("onDuty", false))
                .statusCode(200)
                .body("availability.onDuty", equalTo(false));
        anna.get("/v1/me/readiness")
                .body("duty.onDuty", equalTo(false))
                .body("duty.byHours", equalTo(false))
                .body("duty.changesAt", startsWith(tomorrow()));
    }

    @Test
    void whoSignsOutOfTheLastPhoneIsOffDutyWhateverTheHoursSayUntilThereIsOneAgain() {
        var anna = Phone.thatRings("anna");
        anna.register("tablet", anna.pushToken() + "-tablet");
        anna.put(HOURS, Map.of("hours", List.of(today("00:00", "00:00")))).statusCode(200);

        anna.delete("/v1/me/devices/phone").statusCode(204);
        anna.get("/v1/me/readiness").body("duty.onDuty", equalTo(true));
        anna.delete("/v1/me/devices/tablet").statusCode(204);

        anna.get("/v1/me/readiness")
                .body("duty.onDuty", equalTo(false))
                .body("duty.byHours", equalTo(false))
                .body("duty.changesAt", nullValue())
                .body("hours", hasSize(1));
        Awaitility.await().untilAsserted(() -> {
            var last = Heard.all("responder.profile", Heard.of(anna)).getLast().data();
            assertThat(last.path("onDuty").asBoolean()).isFalse();
            assertThat(last.hasNonNull("schedule")).isFalse();
        });
        anna.register("phone", anna.pushToken());
        anna.get("/v1/me/readiness").body("duty.onDuty", equalTo(true)).body("duty.byHours", equalTo(true));
    }

    @Test
    void whoHasNoHoursStaysOffDutyAfterSigningOutUntilTheyTapTheSwitch() {
        var anna = Phone.thatRings("anna");
        anna.put("/v1/me/availability", Map.of("onDuty", true)).statusCode(200);

        anna.delete("/v1/me/devices/phone").statusCode(204);
        anna.register("phone", anna.pushToken());

        anna.get("/v1/me").body("availability.onDuty", equalTo(false));
    }

    @Test
    void quietHoursAloneDoNotTouchTheSwitch() {
        var anna = Phone.ofVolunteer("anna");
        anna.put(HOURS, Map.of("hours", List.of(today("00:00", "00:00")))).statusCode(200);

        anna.put("/v1/me/availability", Map.of("quietHours", Map.of("from", "22:00", "to", "06:30")))
                .statusCode(200)
                .body("availability.onDuty", equalTo(true));

        anna.get("/v1/me/readiness").body("duty.byHours", equalTo(true));
    }

    @Test
    void whoTakesTheHoursBackStaysAsTheyAre() {
        var anna = Phone.ofVolunteer("anna");
        anna.put(HOURS, Map.of("hours", List.of(today("00:00", "00:00")))).statusCode(200);

        anna.put(HOURS, Map.of("hours", List.of()))
                .statusCode(200)
                .body("duty.onDuty", equalTo(true))
                .body("duty.byHours", equalTo(false))
                .body("duty.changesAt", nullValue());
    }

    @Test
    void aPlaceStandsInWheneverNobodySaidOtherwise() {
        var anna = Phone.ofVolunteer("anna");
        var yesterday =
                LocalDate.now(ZoneOffset.UTC).minusDays(1).getDayOfWeek().name();
        var hours = Map.of("day", yesterday, "from", "09:00", "to", "10:00");
        var work = Map.of("kind", "WORK", "lon", 9.5, "lat", 47.2, "hours", List.of(hours));
        var home = Map.of("kind", "HOME", "lon", 9.5209, "lat", 47.1392);

        anna.get("/v1/me").body("placeStandsIn", equalTo(false));
        anna.put(PLACES, Map.of("places", List.of(work))).statusCode(200);
        anna.get("/v1/me").body("placeStandsIn", equalTo(false));
        anna.put(PLACES, Map.of("places", List.of(work, home))).statusCode(200);
        anna.get("/v1/me").body("placeStandsIn", equalTo(true));
    }

    @Test
    void whoMatchesHearsOfEverythingAndOfPlacesOnlyAsCoarselyAsWanted() {
        var anna = Phone.ofVolunteer("anna");
        var work = Map.of("kind", "WORK", "lon", 9.5, "lat", 47.2, "hours", List.of(today("08:00", "17:00")));
        var home = Map.of("kind", "HOME", "lon", 9.5209, "lat", 47.1392);

        anna.put(HOURS, Map.of("hours", List.of(today("18:00", "07:00")))).statusCode(200);
        anna.put(PLACES, Map.of("places", List.of(home, work)))
                .statusCode(200)
                .body("places.kind", hasItems("HOME", "WORK"))
                .body("places[0].lon", equalTo(9.5209f));
        anna.put(CALLS, Map.of("kinds", List.of("INCIDENT"), "maxDistanceMetres", 1500, "alertsPerWeek", 2))
                .statusCode(200)
                .body("maxDistanceMetres", equalTo(1500));
        anna.put(LOCATION, Map.of("precision", "ABOUT_1_KM")).statusCode(200);

        var profile = Heard.await("responder.profile", 4, Heard.of(anna)).data();
        assertThat(profile.at("/schedule/0/from").asText()).isEqualTo("18:00");
        assertThat(profile.path("kinds").get(0).asText()).isEqualTo("INCIDENT");
        assertThat(profile.path("maxDistanceMetres").asInt()).isEqualTo(1500);
        assertThat(profile.path("alertsPerWeek").asInt()).isEqualTo(2);
        assertThat(profile.at("/places/0/lon").asDouble()).isNotEqualTo(9.5209);
        assertThat(profile.at("/places/0/accuracyMetres").asDouble()).isGreaterThan(700);
        assertThat(profile.at("/places/1/hours/0/to").asText()).isEqualTo("17:00");
    }

    static List<Arguments> wrong() {
        var place = Map.of("kind", "HOME", "lon", 9.5, "lat", 47.1);
        return List.of(
                Arguments.of(
                        HOURS,
                        Map.of("hours", List.of(Map.of("day", "MONDAY", "from", "24:00", "to", "07:00"))),
                        "hours[0].from"),
                Arguments.of(HOURS, Map.of("hours", List.of(Map.of("from", "20:00", "to", "07:00"))), "hours[0].day"),
                Arguments.of(HOURS, Map.of(), "hours"),
                Arguments.of(PLACES, Map.of("places", List.of(place, place)), "places"),
                Arguments.of(
                        PLACES,
                        Map.of("places", List.of(Map.of("kind", "HOME", "lon", 181, "lat", 0))),
                        "places[0].lon"),
                Arguments.of(CALLS, Map.of("kinds", List.of()), "kinds"),
                Arguments.of(CALLS, Map.of("alertsPerWeek", 0), "alertsPerWeek"),
                Arguments.of(CALLS, Map.of("maxDistanceMetres", 10), "maxDistanceMetres"),
                Arguments.of(LOCATION, Map.of(), "precision"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeIsRefusedAndNamed(String path, Map<String, Object> body, String field) {
        var anna = Phone.ofVolunteer("anna");

        anna.put(path, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));

        anna.get("/v1/me").body("version", equalTo(1));
    }

    private static Map<String, Object> today(String from, String to) {
        return Map.of("day", Instant.now().atZone(ZoneOffset.UTC).getDayOfWeek().name(), "from", from, "to", to);
    }

    private static String tomorrow() {
        return Instant.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1) + "T00:00:00";
    }
}
