package org.callout.responder.delivery;

import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Firebase Cloud Messaging by its Admin SDK. */
final class FcmTransport implements PushTransport {

    private final FirebaseMessaging messaging;
    private final OfferJson json;
    private final Clock clock;

    FcmTransport(FirebaseMessaging messaging, OfferJson json, Clock clock) {
        this.messaging = messaging;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public PushOutcome send(Delivery delivery) {
        return send(FcmMessage.of(delivery, json, clock.instant()));
    }

    @Override
    public PushOutcome probe(Probe probe) {
        return send(FcmMessage.of(probe));
    }

    private PushOutcome send(Message message) {
        try {
            messaging.send(message);
            return new PushOutcome.Taken();
        } catch (FirebaseMessagingException e) {
            return outcomeOf(e);
        }
    }

    private static PushOutcome outcomeOf(FirebaseMessagingException e) {
        var code = e.getMessagingErrorCode();
        if (code == null) {
            // No answer of FCM at all: no connection, no credentials, a proxy's page. Time may heal it.
            return new PushOutcome.NotNow(reason(e.getErrorCode().name(), e.getMessage()));
        }
        var reason = reason(code.name(), e.getMessage());
        return switch (code) {
            case UNREGISTERED, SENDER_ID_MISMATCH -> new PushOutcome.TokenDead(reason);
            case QUOTA_EXCEEDED, UNAVAILABLE, INTERNAL, THIRD_PARTY_AUTH_ERROR -> new PushOutcome.NotNow(reason);
            case INVALID_ARGUMENT -> new PushOutcome.Refused(reason);
        };
    }

    private static String reason(String code, @Nullable String message) {
        return message == null ? code : code + ": " + message;
    }
}
