package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;

/** Notes which alerts have arrived and been seen: facts beside the alert's life, which they do not change. */
public final class ReceiptRule {

    private ReceiptRule() {}

    /** A device has the alert. */
    public static Decision received(Situation situation, Alert alert, String channel, Instant now) {
        Decision decision = new Decision(situation, now);
        if (alert.received(now, channel)) decision.note(happening(alert, TimelineWord.ALERT_RECEIVED, channel));
        return decision;
    }

    /** The responder has seen the alert. */
    public static Decision seen(Situation situation, Alert alert, String channel, Instant now) {
        Decision decision = new Decision(situation, now);
        if (alert.seen(now, channel)) decision.note(happening(alert, TimelineWord.ALERT_SEEN, channel));
        return decision;
    }

    private static Happening happening(Alert alert, TimelineWord word, String channel) {
        return Happening.about(alert.responderId(), word, Map.of("channel", channel));
    }
}
