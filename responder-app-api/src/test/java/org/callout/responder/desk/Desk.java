package org.callout.responder.desk;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.callout.responder.world.Phone;
import org.callout.responder.world.Tokens;

import static io.restassured.RestAssured.given;

/** Somebody at the desk of an organisation. */
record Desk(String role, String name, String organisation) {

    static Desk coordinator(String organisation) {
        return new Desk("coordinator", "coordinator-of-" + organisation, organisation);
    }

    static Desk lead(String organisation) {
        return new Desk("clinical-lead", "lead-of-" + organisation, organisation);
    }

    ValidatableResponse get(String path) {
        return given().auth().oauth2(token()).get(path).then();
    }

    ValidatableResponse decide(Phone member, Map<String, ?> decision) {
        return put("/v1/responders/" + member.responderId() + "/membership", decision);
    }

    ValidatableResponse verify(Phone member, String code, Map<String, ?> word) {
        return put("/v1/responders/" + member.responderId() + "/qualifications/" + code, word);
    }

    /** What the organisation keeps of its dealings with a member. */
    ValidatableResponse record(Phone member) {
        return get("/v1/responders/" + member.responderId() + "/record");
    }

    private ValidatableResponse put(String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    private String token() {
        return Tokens.token(role, name, organisation);
    }

    /** Somebody who has applied there. */
    static Phone applicant(String name, String organisation) {
        var phone = Phone.ofVolunteer(name);
        phone.put("/v1/me/memberships/" + organisation, Map.of()).statusCode(200);
        return phone;
    }
}
