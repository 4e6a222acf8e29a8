package org.callout.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Access tokens by OIDC client credentials, kept until shortly before they expire. Thread-safe. */
final class Tokens {

    private static final Duration USUAL_LIFE = Duration.ofMinutes(5);

    private final JsonHttp http;
    private final URI tokenEndpoint;
    private final Clock clock;
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(JsonHttp http, URI issuer, Clock clock) {
        this.http = http;
        this.tokenEndpoint = URI.create(issuer + "/token");
        this.clock = clock;
    }

    /** @param scope what the local issuer turns into roles */
    String token(String login, String scope) throws InterruptedException {
        @Nullable Token known = tokens.get(login);
        if (known != null && clock.instant().isBefore(known.renewAt)) {
            return known.value;
        }
        Token fresh = fetch(login, scope);
        tokens.put(login, fresh);
        return fresh.value;
    }

    private Token fetch(String login, String scope) throws InterruptedException {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=x&scope=%s"
                .formatted(encoded(login), encoded(scope));
        HttpRequest request = JsonHttp.request(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = http.tree(http.send(request, Patience.BRIEF));
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(USUAL_LIFE.toSeconds()));
        return new Token(
                answer.path("access_token").asText(),
                clock.instant().plus(life.multipliedBy(4).dividedBy(5)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private record Token(String value, Instant renewAt) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
