package org.callout.dispatch.decision;

import java.util.Map;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.alert.AlertLife;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;

/** Brings a callout in line with its needs after any change: covered or not, and nobody left waiting for a full role. */
final class Settling {

    private Settling() {}

    static Decision settle(Decision decision) {
        fillWhoeverIsNotNeeded(decision);
        coverOrUncover(decision);
        return decision;
    }

    private static void fillWhoeverIsNotNeeded(Decision decision) {
        Situation situation = decision.situation();
        for (Need need : situation.needs()) {
            if (situation.taken(need) < need.ceiling()) continue;
            situation
                    .answerable()
                    .filter(alert -> alert.needId().equals(need.id()))
                    .forEach(alert -> fill(decision, alert));
        }
    }

    /** Tells somebody that enough people are on the way. */
    static void fill(Decision decision, Alert alert) {
        if (!(alert.life() instanceof AlertLife.Answerable answerable)) return;
        freeIfOpen(decision, alert);
        alert.become(answerable.fill(decision.at()));
        decision.announce(alert).note(Happening.about(alert.responderId(), TimelineWord.FILLED));
    }

    /** Withdraws the question. */
    static void standDown(Decision decision, Alert alert, String reason) {
        standDown(decision, alert, Map.of("reason", reason));
    }

    /** @param told in the timeline, with it */
    static void standDown(Decision decision, Alert alert, Map<String, Object> told) {
        if (!(alert.life() instanceof AlertLife.Answerable answerable)) return;
        freeIfOpen(decision, alert);
        alert.become(answerable.standDown(decision.at()));
        decision.announce(alert).note(Happening.about(alert.responderId(), TimelineWord.STOOD_DOWN, told));
    }

    /** An expired alert binds nobody: that responder may be engaged elsewhere by now. */
    private static void freeIfOpen(Decision decision, Alert alert) {
        if (alert.isOpen()) decision.free(alert.responderId());
    }

    private static void coverOrUncover(Decision decision) {
        Situation situation = decision.situation();
        Callout callout = situation.callout();
        switch (callout.life()) {
            case CalloutLife.Alerting alerting
            when situation.isCovered() -> {
                callout.become(alerting.cover());
                decision.note(Happening.of(TimelineWord.COVERED));
            }
            case CalloutLife.Exhausted exhausted
            when situation.isCovered() -> {
                callout.become(exhausted.resume().cover());
                decision.note(Happening.of(TimelineWord.COVERED));
            }
            case CalloutLife.Covered covered
            when !situation.isCovered() -> {
                callout.become(covered.uncover());
                decision.planNext(new NextStep.Now());
            }
            case CalloutLife ignored -> {
                // nothing to bring in line
            }
        }
    }
}
