package org.callout.dispatch.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real tokens of the local issuer. Every test has an organisation of its own and asks for many: RestAssured would take ten times as long for each. */
public final class Tokens {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
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
        Map<String, String> claims = Map.of(
                "grant_type",
                "client_credentials",
                "client_secret",
                "local",
                "client_id",
                name,
                "scope",
                role,
                "organisation",
                organisation);
        var form = claims.entrySet().stream()
                .map(claim -> claim.getKey() + "=" + URLEncoder.encode(claim.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IllegalStateException("no token: " + answer.statusCode());
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
