package org.callout.responder.webpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Pushes to browsers by the push service that each of them chose. Blocking; thread-safe. */
public final class WebPush {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);

    /** An endpoint that redirected us would be called without having been allowed. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    private final Optional<Vapid> vapid;
    private final PushServices services;
    private final Clock clock;

    WebPush(Optional<Vapid> vapid, PushServices services, Clock clock) {
        this.vapid = vapid;
        this.services = services;
        this.clock = clock;
    }

    /**
     * A message that replaces older ones of its topic.
     *
     * @param topic at most 32 characters of base64url
     * @param lives how long the push service keeps it for a browser that is away
     */
    public record Message(byte[] data, String topic, Duration lives) {}

    /** Whether there are keys to push with. */
    public boolean isSetUp() {
        return vapid.isPresent();
    }

    /** Whether an endpoint is a push service's that we call. */
    public boolean calls(URI endpoint) {
        return services.areCalledAt(endpoint);
    }

    /** Gives the push service's status: 2xx taken; 404 and 410 mean that the subscription is over. */
    public int send(WebPushSubscription to, Message message) throws IOException, InterruptedException {
        var own = vapid.orElseThrow(() -> new IOException("no keys for web push: callout.web-push.private-key"));
        if (!calls(to.endpoint())) {
            throw new IOException("no push service that we call: " + to);
        }
        var request = HttpRequest.newBuilder(to.endpoint())
                .timeout(ANSWER)
                .header("Authorization", own.authorization(to.endpoint(), clock.instant()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(Math.max(0, message.lives().toSeconds())))
                .header("Urgency", "high")
                .header("Topic", message.topic())
                .POST(BodyPublishers.ofByteArray(Encryption.encrypt(message.data(), to)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
