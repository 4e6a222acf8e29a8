package org.callout.responder.telephone;

import java.util.Optional;
import org.callout.responder.alert.AnsweredBy;

/**
 * What a person texted, or which key they pressed during a call.
 *
 * @param id the provider's, the same however often it is told
 * @param from a telephone number in international form
 */
record InboundMessage(String id, AnsweredBy channel, String from, String text) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NUMBER = 40;

    /** Why it cannot be one, if it cannot. */
    Optional<String> fault() {
        if (isNot(id, LONGEST_ID)) {
            return Optional.of("id");
        }
        if (channel == null || channel == AnsweredBy.APP) {
            return Optional.of("channel");
        }
        return isNot(from, LONGEST_NUMBER) ? Optional.of("from") : Optional.ofNullable(text == null ? "text" : null);
    }

    /** The number as accounts have it, without what people put between its digits. */
    String number() {
        return from.replaceAll("[\\s()./-]", "");
    }

    private static boolean isNot(String value, int longest) {
        return value == null || value.isBlank() || value.length() > longest;
    }

    @Override
    public String toString() {
        return "InboundMessage[channel=" + channel + ", redacted]";
    }
}
