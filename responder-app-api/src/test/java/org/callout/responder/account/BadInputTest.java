package org.callout.responder.account;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.callout.responder.world.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class BadInputTest {

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("displayName", Map.of("displayName", "")),
                Arguments.of("displayName", Map.of("displayName", "x".repeat(81))),
                Arguments.of("phone", Map.of("displayName", "Anna", "phone", "1".repeat(31))),
                Arguments.of("email", Map.of("displayName", "Anna", "email", "nowhere")),
                Arguments.of("home.lon", Map.of("displayName", "Anna", "home", Map.of("lon", 1e9, "lat", 47))),
                Arguments.of("home.lat", Map.of("displayName", "Anna", "home", Map.of("lon", 9))),
                Arguments.of("travelModes", Map.of("displayName", "Anna", "travelModes", List.of())),
                Arguments.of("travelModes[0]", Map.of("displayName", "Anna", "travelModes", List.of("ROCKET"))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aRefusedAccountNamesTheFieldAndLeavesNothing(String field, Map<String, ?> body) {
        var anna = Phone.ofStranger("anna");

        anna.post("/v1/responders", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));

        anna.get("/v1/me").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5000-01-01T00:00:00Z", "+300000-01-01T00:00:00Z"})
    void aPauseUntilNoYearOfOursIsRefused(String time) {
        Phone.ofVolunteer("anna")
                .put("/v1/me/availability", Map.of("onDuty", true, "pausedUntil", time))
                .statusCode(400)
                .body("violations.field", hasItem("pausedUntil"));
    }

    @Test
    void malformedJsonIsAProblem() {
        Phone.ofStranger("anna")
                .request()
                .contentType(ContentType.JSON)
                .body("{\"displayName\":")
                .post("/v1/responders")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOver64KibIsRefused() {
        Phone.ofStranger("anna")
                .post("/v1/responders", Map.of("displayName", "x".repeat(70_000)))
                .statusCode(413)
                .body("status", equalTo(413));
    }

    @Test
    void anUnreadableIdIsNotFound() {
        var anna = Phone.ofVolunteer("anna");

        anna.get("/v1/me/alerts/not-a-uuid").statusCode(404);
        anna.get("/v1/me/assignments/not-a-uuid").statusCode(404);
    }

    @Test
    void aWrongQueryIsAProblemThatNamesTheParameter() {
        Phone.ofVolunteer("anna")
                .get("/v1/me/alerts?open=perhaps")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].field", equalTo("open"));
    }

    @Test
    void anOrganisationsNameHasAShape() {
        Phone.ofVolunteer("anna")
                .put("/v1/me/memberships/No%20Such", Map.of())
                .statusCode(400)
                .body("violations[0].in", equalTo("path"))
                .body("violations[0].field", equalTo("organisation"));
    }

    @Test
    void aDeviceNeedsAPlatformAndAToken() {
        var anna = Phone.ofVolunteer("anna");

        anna.put("/v1/me/devices/phone", Map.of("platform", "PAGER", "pushToken", "x"))
                .statusCode(400)
                .body("violations.field", hasItem("platform"));
        anna.put("/v1/me/devices/phone", Map.of("platform", "WEB"))
                .statusCode(400)
                .body("violations.field", hasItem("pushToken"));
    }

    @Test
    void aTokenThatIsNobodysIsRefused() {
        given().auth().oauth2("eyJhbGciOiJub25lIn0.e30.").get("/v1/me").then().statusCode(401);
    }
}
