package org.callout.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** On the issuer that infra/test started. */
class OidcTest {
    private static final String ISSUER = System.getenv("CALLOUT_TEST_OIDC");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-asked";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "clara, callout-console, coordinator, demo, Clara Coordinator",
        "lena, callout-console, clinical-lead, demo, Lena Lead",
        "ada, callout-console, admin, demo, Ada Admin",
        "anna, callout-phone, responder, , Anna Frick",
        "ben, callout-phone, responder, , Ben Marxer"
    })
    void whoeverIsChosenOnTheLoginPageGetsTheirRole(
            String login, String client, String role, String organisation, String name) throws Exception {
        var claims = signIn(client, Map.of("username", login));

        assertThat(claims.path("sub").asText()).isEqualTo(login);
        assertThat(claims.path("name").asText()).isEqualTo(name);
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly(role);
        assertThat(claims.path("organisation").asText(null)).isEqualTo(organisation);
        assertThat(claims.path("aud")).extracting(JsonNode::asText).contains("callout", client);
        assertThat(claims.path("iss").asText()).isEqualTo(ISSUER);
    }

    @Test
    void somebodyElseGetsTheRoleTheyAskFor() throws Exception {
        var asked = "{\"groups\":[\"coordinator\"],\"organisation\":\"neighbour\"}";

        var claims = signIn("callout-console", Map.of("username", "nora", "claims", asked));

        assertThat(claims.path("sub").asText()).isEqualTo("nora");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly("coordinator");
        assertThat(claims.path("organisation").asText()).isEqualTo("neighbour");
    }

    @ParameterizedTest
    @CsvSource({"cad, demo", "coordinator, demo", "clinical-lead, demo", "admin, demo", "responder, "})
    void aTokenWithoutAPageSpeaksForItsClient(String role, String organisation) throws Exception {
        var claims = token(Map.of(
                "grant_type", "client_credentials", "client_id", "someone", "client_secret", "x", "scope", role));

        assertThat(claims.path("sub").asText()).isEqualTo("someone");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly(role);
        assertThat(claims.path("organisation").asText(null)).isEqualTo(organisation);
        assertThat(claims.path("aud").asText()).isEqualTo("callout");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void theTokenCommandSpeaksForWhomItIsTold() throws Exception {
        var claims = claimsOf(tokenCommand(Map.of("ORGANISATION", "neighbour"), "admin", "nora"));

        assertThat(claims.path("sub").asText()).isEqualTo("nora");
        assertThat(claims.path("groups")).extracting(JsonNode::asText).containsExactly("admin");
        assertThat(claims.path("organisation").asText()).isEqualTo("neighbour");
    }

    @Test
    void theTokenCommandRefusesAnUnknownRole() throws Exception {
        assertThat(tokenCommand(Map.of(), "king")).startsWith("usage: infra/token cad|");
    }

    private static String tokenCommand(Map<String, String> environment, String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("../token"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("CALLOUT_OIDC_URL", ISSUER);
        builder.environment().putAll(environment);
        try (var output = builder.start().inputReader()) {
            return output.readAllAsString().strip();
        }
    }

    private static JsonNode signIn(String client, Map<String, String> form) throws Exception {
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var request = form(Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", "http://localhost:8080/",
                "scope", "openid",
                "state", "s",
                "code_challenge", challenge,
                "code_challenge_method", "S256"));
        var redirect = post("/authorize?" + request, form(form))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var code = redirect.replaceFirst(".*[?&]code=([^&]*).*", "$1");
        return token(Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", "http://localhost:8080/",
                "code", code,
                "code_verifier", VERIFIER));
    }

    private static JsonNode token(Map<String, String> form) throws Exception {
        return claimsOf(JSON.readTree(post("/token", form(form)).body())
                .path("access_token")
                .asText());
    }

    private static JsonNode claimsOf(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpResponse<String> post(String path, String form) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(ISSUER + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
