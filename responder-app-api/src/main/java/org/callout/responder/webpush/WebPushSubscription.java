package org.callout.responder.webpush;

import java.net.URI;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where and how one browser is pushed to, as its push manager gave it.
 *
 * @param endpoint a secret: whoever knows it may push
 * @param browserKey the browser's public key, 65 bytes
 * @param authSecret 16 bytes
 */
public record WebPushSubscription(URI endpoint, byte[] browserKey, byte[] authSecret) {

    private static final int AUTH_BYTES = 16;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    public WebPushSubscription {
        P256.publicKey(browserKey);
        if (authSecret.length != AUTH_BYTES) {
            throw new IllegalArgumentException("has no secret of 16 bytes");
        }
    }

    /** Reads keys as browsers write them, base64url with or without padding. */
    public static WebPushSubscription of(String endpoint, String p256dh, String auth) {
        var decoder = Base64.getUrlDecoder();
        return new WebPushSubscription(URI.create(endpoint), decoder.decode(p256dh), decoder.decode(auth));
    }

    /** Reads what {@link #toToken} wrote. */
    public static WebPushSubscription ofToken(String token) {
        var parts = SPACE.split(token, -1);
        return of(parts[0], parts[1], parts[2]);
    }

    /** All of it as one text, as other devices have a token. */
    public String toToken() {
        return "%s %s %s".formatted(endpoint, ENCODER.encodeToString(browserKey), ENCODER.encodeToString(authSecret));
    }

    @Override
    public String toString() {
        return "WebPushSubscription[host=" + endpoint.getHost() + ", redacted]";
    }
}
