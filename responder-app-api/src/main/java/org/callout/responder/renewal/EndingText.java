package org.callout.responder.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.callout.responder.account.ContactKind;
import org.callout.responder.account.Responder;
import org.callout.responder.gateway.GatewayChannel;
import org.callout.responder.gateway.GatewayMessage;
import org.callout.responder.membership.Membership.Ending;
import org.callout.responder.text.Texts;

/** The message that something ends: by mail where there is one, else by text. */
final class EndingText {

    private static final String REFERENCE = "reminder";

    private EndingText() {}

    /** Nothing for who has confirmed neither address nor number: their phone tells them. */
    static Optional<GatewayMessage> of(Responder responder, Ending ending, Instant now, Instant expiresAt) {
        var texts = Texts.in(responder.languages());
        var text = text(texts, ending, daysUntil(ending.end(), now));
        if (responder.isConfirmed(ContactKind.EMAIL)) {
            return Optional.ofNullable(responder.contact(ContactKind.EMAIL))
                    .map(address -> new GatewayMessage(
                            GatewayChannel.EMAIL,
                            address,
                            texts.say("ending.subject"),
                            text,
                            REFERENCE,
                            expiresAt,
                            texts.language()));
        }
        if (responder.isConfirmed(ContactKind.PHONE)) {
            return Optional.ofNullable(responder.contact(ContactKind.PHONE))
                    .map(number -> new GatewayMessage(
                            GatewayChannel.SMS, number, null, text, REFERENCE, expiresAt, texts.language()));
        }
        return Optional.empty();
    }

    private static String text(Texts texts, Ending ending, long days) {
        var qualification = ending.qualification();
        return qualification == null
                ? texts.say("ending.membership", ending.organisation(), days)
                : texts.say(
                        "ending.qualification",
                        texts.say("qualification." + qualification),
                        ending.organisation(),
                        days);
    }

    /** Begun days count. */
    private static long daysUntil(Instant end, Instant now) {
        return Duration.between(now, end).plus(Duration.ofDays(1)).minusNanos(1).toDays();
    }
}
