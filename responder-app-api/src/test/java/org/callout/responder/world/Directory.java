package org.callout.responder.world;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;

/** Organisations that describe themselves. */
public final class Directory {

    private Directory() {}

    /**
     * An organisation as its administrator describes it.
     *
     * @param days that members have to accept another text
     */
    public static void describe(String organisation, String codeOfConduct, int days) {
        given().auth()
                .oauth2(Tokens.token("admin", "admin-of-" + organisation, organisation))
                .contentType(ContentType.JSON)
                .body(entry(organisation, codeOfConduct, days))
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(200);
    }

    /** What an administrator says. */
    public static Map<String, ?> entry(String name, String codeOfConduct, int days) {
        return Map.of(
                "name", "Responders of " + name,
                "alertsFor", List.of("CARDIAC_ARREST"),
                "asksFor", List.of(Map.of("code", "BLS_AED", "required", true)),
                "codeOfConduct", Map.of("texts", Map.of("en", codeOfConduct), "acceptWithinDays", days));
    }
}
