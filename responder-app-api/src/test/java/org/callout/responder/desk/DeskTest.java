package org.callout.responder.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DeskTest {

    @Test
    void whoIsLetInAndVerifiedIsAnnouncedWithBoth() {
        var anna = applicant("anna", "demo");

        decide("demo", anna, Map.of("state", "ACTIVE", "tier", "COMMUNITY"))
                .statusCode(200)
                .body("memberships[0].state", equalTo("ACTIVE"));
        verify("demo", anna, "BLS_AED", Map.of("verified", true, "validUntil", tomorrow()))
                .statusCode(200)
                .body("memberships[0].qualifications[0].verified", equalTo(true));
        anna.put("/v1/me/availability", Map.of("onDuty", true)).statusCode(200);

        var profile = Heard.await("responder.profile", 4, Heard.of(anna)).data();
        assertThat(profile.path("version").asLong()).isEqualTo(5);
        assertThat(profile.path("onDuty").asBoolean()).isTrue();
        assertThat(profile.at("/memberships/0/tier").asText()).isEqualTo("COMMUNITY");
        assertThat(profile.at("/memberships/0/qualifications/0/code").asText()).isEqualTo("BLS_AED");
        assertThat(Heard.all("responder.profile", Heard.of(anna)))
                .extracting(message -> message.data().path("version").asLong())
                .containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void aGrantUntilNoYearOfOursIsRefused() {
        var anna = applicant("anna", "demo");
        var never = "-5000-01-01T00:00:00Z";

        decide("demo", anna, Map.of("state", "ACTIVE", "tier", "COMMUNITY", "validUntil", never))
                .statusCode(400)
                .body("violations.field", hasItem("validUntil"));
        verify("demo", anna, "BLS_AED", Map.of("verified", true, "validUntil", never))
                .statusCode(400)
                .body("violations.field", hasItem("validUntil"));
    }

    @Test
    void aClaimIsNoQualificationUntilItIsVerified() {
        var anna = Phone.ofVolunteer("anna");
        anna.put("/v1/me/memberships/demo", Map.of("qualifications", new String[] {"DOCTOR"}))
                .statusCode(200);

        var profile = Heard.await("responder.profile", 1, Heard.of(anna)).data();

        assertThat(profile.at("/memberships/0/qualifications")).isEmpty();
    }

    @Test
    void whatHasRunOutIsShownAsSuch() {
        var anna = applicant("anna", "demo");
        var yesterday = Instant.now().minus(Duration.ofDays(1)).toString();

        decide("demo", anna, Map.of("state", "ACTIVE", "tier", "BYSTANDER", "validUntil", yesterday))
                .statusCode(200);
        verify("demo", anna, "BLS_AED", Map.of("verified", true, "validUntil", yesterday))
                .statusCode(200);

        anna.get("/v1/me")
                .body("memberships[0].state", equalTo("EXPIRED"))
                .body("memberships[0].qualifications[0].verified", equalTo(false));
    }

    @Test
    void anOrganisationSeesAndDecidesOnItsOwnMembersOnly() {
        var anna = applicant("anna", "demo");
        anna.put("/v1/me/memberships/other", Map.of()).statusCode(200);
        anna.patch("/v1/me", Map.of("bornOn", "1987-04-12")).statusCode(200);

        look("third", "/v1/responders/" + anna.responderId()).statusCode(404);
        decide("third", anna, Map.of("state", "ACTIVE", "tier", "CLINICAL")).statusCode(404);
        verify("third", anna, "DOCTOR", Map.of("verified", true)).statusCode(404);
        look("demo", "/v1/responders/" + anna.responderId())
                .statusCode(200)
                .body("memberships.organisation", contains("demo"))
                .body("home", nullValue())
                .body("bornOn", nullValue())
                .body("lastFix", nullValue());
        look("demo", "/v1/responders/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void membersAreListedByNamePageByPage() {
        var organisation = "list-" + UUID.randomUUID();
        applicant("cleo", organisation);
        applicant("Anna", organisation);
        applicant("ben", organisation);

        var first = look(organisation, "/v1/responders?limit=2")
                .statusCode(200)
                .body("items.displayName", contains("Anna", "ben"))
                .body("nextCursor", notNullValue());
        var cursor = first.extract().<String>path("nextCursor");
        look(organisation, "/v1/responders?limit=2&cursor=" + cursor)
                .statusCode(200)
                .body("items.displayName", contains("cleo"))
                .body("nextCursor", nullValue());
        look(organisation, "/v1/responders?q=AN").body("items", hasSize(1));
        look("empty-" + organisation, "/v1/responders").body("items", hasSize(0));
    }

    @Test
    void whatIsWrongIsNamed() {
        var anna = applicant("anna", "demo");

        decide("demo", anna, Map.of("state", "ACTIVE")).statusCode(400).body("violations.field", hasItem("tier"));
        decide("demo", anna, Map.of("state", "APPLIED", "tier", "COMMUNITY"))
                .statusCode(400)
                .body("violations.field", hasItem("state"));
        verify("demo", anna, "WIZARD", Map.of("verified", true)).statusCode(404);
        look("demo", "/v1/responders?limit=0").statusCode(400).body("violations.field", hasItem("limit"));
        look("demo", "/v1/responders?cursor=!!").statusCode(400).body("violations.field", hasItem("cursor"));
        anna.get("/v1/me").body("memberships[0].state", not(equalTo("ACTIVE")));
    }

    @Test
    void theDeskIsForCoordinatorsAndTheAppForVolunteers() {
        var anna = applicant("anna", "demo");

        anna.get("/v1/responders").statusCode(403);
        look("demo", "/v1/me").statusCode(403);
        given().get("/v1/me").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.token("coordinator", "coordinator-of-nobody", " "))
                .get("/v1/responders")
                .then()
                .statusCode(403);
    }

    private static Phone applicant(String name, String organisation) {
        var phone = Phone.ofVolunteer(name);
        phone.put("/v1/me/memberships/" + organisation, Map.of()).statusCode(200);
        return phone;
    }

    private static ValidatableResponse decide(String organisation, Phone phone, Map<String, ?> decision) {
        return desk(organisation, "PUT", "/v1/responders/" + phone.responderId() + "/membership", decision);
    }

    private static ValidatableResponse verify(String organisation, Phone phone, String code, Map<String, ?> word) {
        return desk(organisation, "PUT", "/v1/responders/" + phone.responderId() + "/qualifications/" + code, word);
    }

    private static ValidatableResponse desk(String organisation, String verb, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.coordinator(organisation))
                .contentType(ContentType.JSON)
                .body(body)
                .request(verb, path)
                .then();
    }

    private static ValidatableResponse look(String organisation, String path) {
        return given().auth()
                .oauth2(Tokens.coordinator(organisation))
                .get(path)
                .then()
                .log()
                .ifError();
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }
}
