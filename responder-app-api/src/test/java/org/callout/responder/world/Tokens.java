package org.callout.responder.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** Real tokens of the local issuer. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A volunteer's token. */
    public static String responder(String name) {
        return token("responder", name, "");
    }

    /** A coordinator's token. */
    public static String coordinator(String organisation) {
        return token("coordinator", "coordinator-of-" + organisation, organisation);
    }

    /** Any token. */
    public static String token(String role, String name, String organisation) {
        return KNOWN.computeIfAbsent(role + " " + name + " " + organisation, key -> fetch(role, name, organisation));
    }

    private static String fetch(String role, String name, String organisation) {
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().baseUri(issuer)
                .basePath("")
                .port(java.net.URI.create(issuer).getPort())
                .formParam("grant_type", "client_credentials")
                .formParam("client_id", name)
                .formParam("client_secret", "test")
                .formParam("scope", role)
                .formParam("organisation", organisation)
                .post("/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
