package org.callout.dispatch.guardian;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts each message as JSON to an address that knows how to reach people: a gateway for e-mail or text messages. The
 * message's id goes along as {@code Idempotency-Key}.
 */
final class WebhookGateway implements GuardianGateway {

    /** Shorter than a notice stays claimed. */
    static final Duration DEADLINE = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(DEADLINE).build();
    private final URI address;
    private final Optional<String> token;
    private final ObjectMapper json;

    /** @param token sent as a bearer token */
    WebhookGateway(URI address, Optional<String> token, ObjectMapper json) {
        this.address = address;
        this.token = token;
        this.json = json;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public boolean reachesPeople() {
        return true;
    }

    @Override
    public Uni<Void> send(UUID id, Object message) {
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request(id, message), BodyHandlers.discarding()))
                .chain(WebhookGateway::taken);
    }

    private HttpRequest request(UUID id, Object message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(BodyPublishers.ofByteArray(bytes(message)));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request.build();
    }

    private byte[] bytes(Object message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    private static Uni<Void> taken(HttpResponse<Void> response) {
        return response.statusCode() / 100 == 2
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new IOException("answered " + response.statusCode()));
    }
}
