package org.callout.acceptance.world;

import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Real tokens of the local issuer, which live longer than all tests. Thread-safe. */
final class Tokens {

    private final URI endpoint;
    private final ConcurrentMap<String, String> known = new ConcurrentHashMap<>();

    Tokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    String ofStaff(String role, String organisation) {
        return ofStaff(role + "@" + organisation, role, organisation);
    }

    String ofStaff(String subject, String role, String organisation) {
        return known.computeIfAbsent(
                String.join(" ", subject, role, organisation),
                who -> fetch(Map.of("client_id", subject, "scope", role, "organisation", organisation)));
    }

    String ofVolunteer(String login) {
        return known.computeIfAbsent(login, who -> fetch(Map.of("client_id", who, "scope", "responder")));
    }

    private String fetch(Map<String, String> claims) {
        return RestAssured.given()
                .formParam("grant_type", "client_credentials")
                .formParam("client_secret", "local")
                .formParams(claims)
                .post(endpoint)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
