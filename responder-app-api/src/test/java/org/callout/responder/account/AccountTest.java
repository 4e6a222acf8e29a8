package org.callout.responder.account;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;

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
    void whoHasNoAccountIsToldSo() {
        Phone.ofStranger("nobody").get("/v1/me").statusCode(404).body("status", equalTo(404));
    }

    @Test
    void aChangeLeavesWhatItDoesNotName() {
        var anna = Phone.ofVolunteer("anna");

        anna.patch("/v1/me", Map.of("carriesAed", true)).statusCode(200);

        anna.get("/v1/me")
                .statusCode(200)
                .body("displayName", equalTo("anna"))
                .body("carriesAed", equalTo(true))
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
}
