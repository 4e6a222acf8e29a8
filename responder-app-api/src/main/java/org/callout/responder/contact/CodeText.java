package org.callout.responder.contact;

import java.time.Instant;
import org.callout.responder.account.Responder;
import org.callout.responder.gateway.GatewayChannel;
import org.callout.responder.gateway.GatewayMessage;
import org.callout.responder.text.Texts;

/** The message that carries a code. */
final class CodeText {

    private static final String REFERENCE = "contact code";

    private CodeText() {}

    static GatewayMessage of(Responder responder, ContactAddress to, String code, Instant expiresAt) {
        var texts = Texts.in(responder.languages());
        var text = texts.say("code.text", code, ContactCode.VALID.toMinutes());
        return switch (to.kind()) {
            case PHONE ->
                new GatewayMessage(GatewayChannel.SMS, to.value(), null, text, REFERENCE, expiresAt, texts.language());
            case EMAIL ->
                new GatewayMessage(
                        GatewayChannel.EMAIL,
                        to.value(),
                        texts.say("code.subject"),
                        text,
                        REFERENCE,
                        expiresAt,
                        texts.language());
        };
    }
}
