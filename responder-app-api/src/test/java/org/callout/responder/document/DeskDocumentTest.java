package org.callout.responder.document;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.responder.document.Upload.applicant;
import static org.callout.responder.document.Upload.sent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What the desk of an organisation does with what was sent to it, and nobody else. */
@QuarkusTest
class DeskDocumentTest {

    @Inject
    Pool pool;

    @Test
    void onlyTheVolunteerAndTheDeskItWasSentToReadItAndTheDeskIsNoted() {
        var anna = applicant("anna");
        var id = sent(anna);
        var atTheDesk = "/v1/responders/" + anna.responderId() + "/documents";

        Phone.ofVolunteer("ben").get("/v1/me/documents/" + id + "/content").statusCode(404);
        Phone.ofVolunteer("ben").delete("/v1/me/documents/" + id).statusCode(204);
        anna.get("/v1/me/documents/" + id + "/content").statusCode(200);
        as(Tokens.coordinator("other"), atTheDesk + "/" + id + "/content").statusCode(404);
        as(Tokens.coordinator("other"), atTheDesk).body("$", empty());
        as(Tokens.coordinator("demo"), "/v1/responders/" + UUID.randomUUID() + "/documents/" + id + "/content")
                .statusCode(404);
        anna.get("/v1/me/documents").body("[0].lastReadAt", nullValue());

        as(Tokens.coordinator("demo"), atTheDesk)
                .statusCode(200)
                .body("[0].id", equalTo(id))
                .body("[0].qualification", equalTo("BLS_AED"));
        as(Tokens.coordinator("demo"), atTheDesk + "/" + id + "/content")
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"));

        anna.get("/v1/me/documents").body("[0].lastReadAt", notNullValue());
        assertThat(pool.preparedQuery("select organisation from document_reading where document_id = $1")
                        .executeAndAwait(Tuple.of(UUID.fromString(id)))
                        .iterator()
                        .next()
                        .getString("organisation"))
                .isEqualTo("demo");
    }

    @Test
    void whatTheDeskDecidesIsToldWithItsReasonAndTheDocumentHasServed() {
        var anna = applicant("anna");
        sent(anna);

        decide(anna, Map.of("verified", false, "objection", Map.of("verdict", "ASK_AGAIN", "reason", "Too dark.")));
        anna.get("/v1/me")
                .body("memberships[0].qualifications[0].state", equalTo("ASK_AGAIN"))
                .body("memberships[0].qualifications[0].reason", equalTo("Too dark."));
        anna.get("/v1/me/documents").body("[0].decidedAt", notNullValue());

        decide(anna, Map.of("verified", true));
        anna.get("/v1/me")
                .body("memberships[0].qualifications[0].state", equalTo("VERIFIED"))
                .body("memberships[0].qualifications[0].reason", nullValue());
    }

    @Test
    void anObjectionToWhatIsVerifiedIsNoDecision() {
        var anna = applicant("anna");

        desk(anna, Map.of("verified", true, "objection", Map.of("verdict", "REFUSED", "reason", "Hm.")))
                .statusCode(400);
        desk(anna, Map.of("verified", false, "objection", Map.of("verdict", "REFUSED", "reason", "")))
                .statusCode(400);
    }

    private static void decide(Phone phone, Map<String, ?> word) {
        desk(phone, word).statusCode(200);
    }

    private static ValidatableResponse desk(Phone phone, Map<String, ?> word) {
        return given().auth()
                .oauth2(Tokens.coordinator("demo"))
                .contentType("application/json")
                .body(word)
                .put("/v1/responders/" + phone.responderId() + "/qualifications/BLS_AED")
                .then();
    }

    private static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
