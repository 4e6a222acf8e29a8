package org.callout.dispatch.decision;

import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;

/** Ends the patience with everybody who has stayed silent for too long: they may still say yes, but are free for others. */
public final class ExpiryRule {

    private ExpiryRule() {}

    /** Expires what is overdue at the time of the decision. */
    public static void expireOverdue(Decision decision) {
        decision.situation().alerts().stream()
                .filter(alert -> alert.isOverdue(decision.at()))
                .forEach(alert -> expire(decision, alert));
    }

    private static void expire(Decision decision, Alert alert) {
        if (!(alert.life() instanceof AlertLife.Open open)) return;
        alert.become(open.expire());
        decision.announce(alert)
                .free(alert.responderId())
                .note(Happening.about(alert.responderId(), TimelineWord.EXPIRED));
    }
}
