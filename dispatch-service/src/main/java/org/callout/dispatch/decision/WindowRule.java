package org.callout.dispatch.decision;

import java.time.Instant;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CareDetails;
import org.callout.dispatch.callout.Facts;
import org.callout.dispatch.callout.Outcome;

/** The end of a care request's window: nobody is asked for a visit that can no longer begin in time. */
public final class WindowRule {

    private static final String WINDOW_OVER = "WINDOW_OVER";

    private WindowRule() {}

    /** Whether the visit can no longer begin in time; never for an incident. */
    public static boolean isOver(Facts facts, Instant now) {
        CareDetails care = facts.care();
        return care != null && !now.isBefore(care.windowTo());
    }

    /** Takes every question back when the window is over, and closes the callout when nobody has said yes by then. */
    public static void endIfOver(Decision decision) {
        Situation situation = decision.situation();
        Callout callout = situation.callout();
        if (!(callout.life() instanceof CalloutLife.Active) || !isOver(callout.facts(), decision.at())) return;
        situation.answerable().toList().forEach(alert -> Settling.standDown(decision, alert, WINDOW_OVER));
        boolean nobodyCame = situation.needs().stream().allMatch(need -> situation.taken(need) == 0);
        if (nobodyCame) ClosureRule.closeWithin(decision, Outcome.NO_HELP_FOUND, WINDOW_OVER);
    }
}
