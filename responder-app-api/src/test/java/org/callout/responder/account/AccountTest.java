package org.callout.responder.account;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class AccountTest {

    @Test
    void aStrangerOpensAnAccountOnce() {
        var anna = Phone.ofStranger("anna");
        var body = Map.of(
                "displayName", "Anna Frick",
                "home", Map.of("lon", 9.5209, "lat", 47.1392),
                "languages", List.of("de", "en"),
                "travelModes", List.of("FOOT", "BIKE"));

        anna.post("/v1/responders", body)
                .statusCode(201)
                .header("Location", notNullValue())
                .body("displayName", equalTo("Anna Frick"))
                .body("languages", contains("de", "en"))
                .body("travelModes", containsInAnyOrder("FOOT", "BIKE"))
                .body("home.lon", equalTo(9.5209f))
                .body("availability.onDuty", equalTo(false))
                .body("memberships", empty());

        anna.post("/v1/responders", body).statusCode(409);
        anna.get("/v1/me").statusCode(200).body("displayName", equalTo("Anna Frick"));
    }

    @Test
    void anAccountIsReadAsItWasOpened() {
        var anna = Phone.ofStranger("anna");

        var opened = anna.post(
                        "/v1/responders",
                        Map.of(
                                "displayName",
                                "Anna Frick",
                                "phone",
                                "+423 123 45 67",
                                "email",
                                "anna@example.org",
                                "bornOn",
                                "1980-02-29",
                                "home",
                                Map.of("lon", 9.5209, "lat", 47.1392),
                                "travelModes",
                                List.of("CAR"),
                                "carriesAed",
                                true,
                                "skills",
                                List.of("NURSE", "BLS_AED")))
                .statusCode(201)
                .body("phone", equalTo("+423 123 45 67"))
                .body("skills", contains("BLS_AED", "NURSE"))
                .body("carriesAed", equalTo(true))
                .extract()
                .jsonPath()
                .getMap("$");

        anna.get("/v1/me").statusCode(200).body("$", equalTo(opened));
    }

    @Test
    void whoHasNoAccountIsToldSo() {
        Phone.ofStranger("nobody").get("/v1/me").statusCode(404).body("status", equalTo(404));
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        var anna = Phone.ofVolunteer("anna");

        anna.patch("/v1/me", Map.of("carriesAed", true, "skills", List.of("DRIVER")))
                .statusCode(200);

        anna.get("/v1/me")
                .statusCode(200)
                .body("displayName", equalTo("anna"))
                .body("carriesAed", equalTo(true))
                .body("skills", contains("DRIVER"))
                .body("version", equalTo(2));
    }

    @Test
    void aPauseThatIsOverIsNotShown() {
        var anna = Phone.ofVolunteer("anna");
        var past = Instant.now().minus(Duration.ofMinutes(1));
        var future = Instant.now().plus(Duration.ofHours(1));

        anna.put("/v1/me/availability", Map.of("onDuty", true, "pausedUntil", future.toString()))
                .statusCode(200)
                .body("availability.onDuty", equalTo(true))
                .body("availability.pausedUntil", notNullValue());
        anna.put("/v1/me/availability", Map.of("onDuty", true, "pausedUntil", past.toString()))
                .statusCode(200)
                .body("availability.pausedUntil", nullValue());
    }

    @Test
    void applyingTwiceIsApplyingOnce() {
        var anna = Phone.ofVolunteer("anna");

        anna.put("/v1/me/memberships/demo", Map.of("qualifications", List.of("BLS_AED")))
                .statusCode(200);
        anna.put("/v1/me/memberships/demo", Map.of())
                .statusCode(200)
                .body("memberships", hasSize(1))
                .body("memberships[0].state", equalTo("APPLIED"))
                .body("memberships[0].qualifications[0].code", equalTo("BLS_AED"))
                .body("memberships[0].qualifications[0].verified", equalTo(false));
    }

    @Test
    void aBirthDateIsToldOnceAndSeenByOneself() {
        var anna = Phone.ofStranger("anna");
        anna.post("/v1/responders", Map.of("displayName", "Anna", "bornOn", "1987-04-12"))
                .statusCode(201)
                .body("bornOn", equalTo("1987-04-12"));

        anna.patch("/v1/me", Map.of("bornOn", "1987-05-12")).statusCode(200).body("bornOn", equalTo("1987-05-12"));
        anna.patch("/v1/me", Map.of("carriesAed", true)).statusCode(200).body("bornOn", equalTo("1987-05-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "1899-12-31", "yesterday"})
    void aDayOnWhichNobodyLivingWasBornIsRefused(String bornOn) {
        Phone.ofVolunteer("anna")
                .patch("/v1/me", Map.of("bornOn", bornOn))
                .statusCode(400)
                .body("violations[0].field", equalTo("bornOn"));
    }

    @Test
    void quietHoursHoldUntilTheyAreTakenBack() {
        var anna = Phone.ofVolunteer("anna");
        var night = Map.of("from", "22:00", "to", "06:30");

        anna.put("/v1/me/availability", Map.of("onDuty", true, "quietHours", night, "wakeForCardiacArrest", true))
                .statusCode(200)
                .body("availability.quietHours.from", equalTo("22:00"))
                .body("availability.quietHours.to", equalTo("06:30"))
                .body("availability.wakeForCardiacArrest", equalTo(true));
        anna.put("/v1/me/availability", Map.of("onDuty", false))
                .statusCode(200)
                .body("availability.onDuty", equalTo(false))
                .body("availability.quietHours.from", equalTo("22:00"))
                .body("availability.wakeForCardiacArrest", equalTo(true));
        var none = new HashMap<String, @Nullable Object>(Map.of("onDuty", true, "wakeForCardiacArrest", false));
        none.put("quietHours", null);
        anna.put("/v1/me/availability", none)
                .statusCode(200)
                .body("availability.quietHours", nullValue())
                .body("availability.wakeForCardiacArrest", equalTo(false));
    }

    @Test
    void whoMatchesHearsOfAgeAndQuietHours() {
        var anna = Phone.ofVolunteer("anna");
        anna.put("/v1/me/memberships/demo", Map.of()).statusCode(200);
        anna.patch("/v1/me", Map.of("bornOn", "1987-04-12")).statusCode(200);
        anna.put("/v1/me/availability", Map.of("onDuty", true, "quietHours", Map.of("from", "22:00", "to", "06:30")))
                .statusCode(200);

        var profile = Heard.await("responder.profile", 3, Heard.of(anna)).data();
        assertThat(profile.path("bornOn").asText()).isEqualTo("1987-04-12");
        assertThat(profile.at("/quietHours/from").asText()).isEqualTo("22:00");
        assertThat(profile.at("/quietHours/to").asText()).isEqualTo("06:30");
        assertThat(profile.path("wakeForCardiacArrest").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"24:00, 06:30, quietHours.from", "22:00, 6:30, quietHours.to", "22:00, 22:00, quietHours.to"})
    void hoursThatAreNoneAreRefused(String from, String to, String field) {
        Phone.ofVolunteer("anna")
                .put("/v1/me/availability", Map.of("onDuty", true, "quietHours", Map.of("from", from, "to", to)))
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }
}
