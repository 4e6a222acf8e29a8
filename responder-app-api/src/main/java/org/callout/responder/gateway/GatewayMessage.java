package org.callout.responder.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told by text, call or mail.
 *
 * @param to a telephone number in international form, or a mail address
 * @param subject of a mail; null otherwise
 * @param text what is written or spoken, in the language of whom it is for
 * @param reference what it is about, for logs and whoever reads the gateway's list; nothing personal
 * @param expiresAt from when on it is not worth sending
 * @param language BCP 47, by which a call chooses its voice; null if that does not matter
 */
public record GatewayMessage(
        GatewayChannel channel,
        String to,
        @Nullable String subject,
        String text,
        String reference,
        Instant expiresAt,
        @Nullable String language) {

    public GatewayMessage(
            GatewayChannel channel,
            String to,
            @Nullable String subject,
            String text,
            String reference,
            Instant expiresAt) {
        this(channel, to, subject, text, reference, expiresAt, null);
    }

    @Override
    public String toString() {
        return "GatewayMessage[channel=" + channel + ", reference=" + reference + ", redacted]";
    }
}
