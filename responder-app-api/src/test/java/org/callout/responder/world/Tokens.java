package org.callout.responder.world;

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
        Map<String, String> claims = Map.of(
                "grant_type",
                "client_credentials",
                "client_secret",
                "test",
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
