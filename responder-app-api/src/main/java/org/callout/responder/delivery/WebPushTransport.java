package org.callout.responder.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.callout.responder.webpush.WebPush;
import org.callout.responder.webpush.WebPushSubscription;

/** Alert news by standard web push, with the data that the page gets by FCM. */
final class WebPushTransport implements PushTransport {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final WebPush push;
    private final OfferJson offers;
    private final ObjectMapper json;
    private final Clock clock;

    WebPushTransport(WebPush push, OfferJson offers, ObjectMapper json, Clock clock) {
        this.push = push;
        this.offers = offers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public PushOutcome send(Delivery delivery) {
        var news = delivery.news();
        return send(
                delivery.token(),
                PushData.of(news, offers),
                news.alertId(),
                Duration.between(clock.instant(), delivery.giveUpAt()));
    }

    @Override
    public PushOutcome probe(Probe probe) {
        return send(
                probe.token(), PushData.of(probe), probe.id(), probe.purpose().lives());
    }

    /** @param id names the topic, which has at most 32 characters (RFC 8030): without its dashes */
    private PushOutcome send(String token, Map<String, String> data, UUID id, Duration lives) {
        try {
            var message = new WebPush.Message(
                    json.writeValueAsBytes(Map.of("data", data)), id.toString().replace("-", ""), lives);
            return outcome(push.send(WebPushSubscription.ofToken(token), message));
        } catch (IOException e) {
            return new PushOutcome.NotNow(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PushOutcome.NotNow("interrupted");
        }
    }

    private static PushOutcome outcome(int status) {
        var reason = "the push service answered " + status;
        return switch (status / 100) {
            case 2 -> new PushOutcome.Taken();
            case 4 ->
                switch (status) {
                    case NOT_FOUND, GONE -> new PushOutcome.TokenDead(reason);
                    case TOO_MANY -> new PushOutcome.NotNow(reason);
                    default -> new PushOutcome.Refused(reason);
                };
            default -> new PushOutcome.NotNow(reason);
        };
    }
}
