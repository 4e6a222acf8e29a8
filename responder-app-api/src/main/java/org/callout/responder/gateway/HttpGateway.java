package org.callout.responder.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** A gateway behind an address that takes each message as JSON, signed with the shared secret. */
final class HttpGateway implements Gateway {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Shorter than the lease of a row, and than the sender's patience with an alert's delivery. */
    private static final Duration ANSWER = Duration.ofSeconds(4);

    /** Answers by which a gateway asks for another attempt. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI address;
    private final String secret;
    private final ObjectMapper json;
    private final Clock clock;

    HttpGateway(URI address, String secret, ObjectMapper json, Clock clock) {
        this.address = address;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Uni<GatewayOutcome> send(GatewayMessage message) {
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request(message), BodyHandlers.discarding()))
                .map(HttpGateway::outcome)
                .onFailure()
                .recoverWithItem(failure -> new GatewayOutcome.Unavailable(failure.toString()));
    }

    private HttpRequest request(GatewayMessage message) {
        var body = write(message);
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(body, secret, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private byte[] write(GatewayMessage message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a gateway message cannot be written", e);
        }
    }

    private static GatewayOutcome outcome(HttpResponse<Void> response) {
        var status = response.statusCode();
        if (status / 100 == 2) {
            return new GatewayOutcome.Sent();
        }
        var reason = "the gateway answered " + status;
        return status / 100 == 4 && !LATER.contains(status)
                ? new GatewayOutcome.Refused(reason)
                : new GatewayOutcome.Unavailable(reason);
    }
}
