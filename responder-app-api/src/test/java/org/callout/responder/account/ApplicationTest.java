package org.callout.responder.account;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.world.Directory;
import org.callout.responder.world.Heard;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ApplicationTest {

    private final String organisation = "org-" + UUID.randomUUID();
    private final String membership = "/v1/me/memberships/" + organisation;

    @Test
    void whoeverAppliesAcceptsTheCodeOfConductAsItStands() {
        Directory.describe(organisation, "Be kind.", 14);
        var anna = Phone.ofVolunteer("anna");

        anna.put(membership, Map.of()).statusCode(422).body("violations[0].field", equalTo("acceptedCodeOfConduct"));
        anna.put(membership, Map.of("acceptedCodeOfConduct", 2)).statusCode(409);
        anna.get("/v1/me").body("memberships", empty());

        anna.put(membership, Map.of("acceptedCodeOfConduct", 1))
                .statusCode(200)
                .body("memberships[0].state", equalTo("APPLIED"))
                .body("memberships[0].codeOfConduct.acceptedVersion", equalTo(1))
                .body("memberships[0].codeOfConduct.acceptedAt", notNullValue());
        anna.put(membership, Map.of("acceptedCodeOfConduct", 1)).statusCode(200).body("memberships", hasSize(1));
    }

    @Test
    void whoHasAcceptedAddsAClaimWithoutAcceptingAgain() {
        Directory.describe(organisation, "Be kind.", 14);
        var anna = Phone.ofVolunteer("anna");
        anna.put(membership, Map.of("acceptedCodeOfConduct", 1)).statusCode(200);

        anna.put(membership, Map.of("qualifications", List.of("BLS_AED")))
                .statusCode(200)
                .body("memberships[0].qualifications[0].state", equalTo("CLAIMED"));
    }

    @Test
    void whoeverLeavesIsNoMemberAndDispatchHearsIt() {
        var anna = Phone.ofVolunteer("anna");
        anna.put(membership, Map.of("qualifications", List.of("BLS_AED"))).statusCode(200);

        anna.delete(membership).statusCode(204);

        anna.get("/v1/me").body("memberships", empty());
        assertThat(Heard.await("responder.profile", 2, Heard.of(anna)).data().path("memberships"))
                .isEmpty();
        anna.delete(membership).statusCode(204);
    }

    @Test
    void aSuspendedMemberDoesNotComeBackByLeaving() {
        var anna = Phone.ofVolunteer("anna");
        anna.put(membership, Map.of()).statusCode(200);
        decide(anna, Map.of("state", "SUSPENDED", "tier", "COMMUNITY", "reason", "did not come twice"));

        anna.delete(membership).statusCode(409);

        anna.get("/v1/me").body("memberships[0].state", equalTo("SUSPENDED"));
        Phone.ofVolunteer("ben").delete("/v1/me/memberships/" + organisation).statusCode(204);
    }

    @Test
    void nobodyIsAskedToAcceptWhatAnOrganisationWithoutAnEntryHasNot() {
        Phone.ofVolunteer("anna")
                .put(membership, Map.of())
                .statusCode(200)
                .body("memberships[0].codeOfConduct.acceptBy", nullValue());
    }

    private void decide(Phone phone, Map<String, ?> decision) {
        given().auth()
                .oauth2(Tokens.coordinator(organisation))
                .contentType(ContentType.JSON)
                .body(decision)
                .put("/v1/responders/" + phone.responderId() + "/membership")
                .then()
                .statusCode(200);
    }
}
