package org.callout.dispatch.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

import static io.restassured.RestAssured.given;

/** Real tokens of the local issuer. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A bearer token for somebody in this role at this organisation. */
    public static String of(String role, String organisation) {
        return of(role, organisation, role + "-" + organisation);
    }

    /** A bearer token for somebody of that name. */
    public static String of(String role, String organisation, String name) {
        return KNOWN.computeIfAbsent(role + "@" + organisation + ":" + name, key -> fetch(role, organisation, name));
    }

    private static String fetch(String role, String organisation, String name) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return given().formParams(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_secret",
                        "local",
                        "client_id",
                        name,
                        "scope",
                        role,
                        "organisation",
                        organisation))
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
