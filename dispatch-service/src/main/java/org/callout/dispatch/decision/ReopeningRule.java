package org.callout.dispatch.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;

/**
 * Takes a closure back: who is with the patient goes on, and whoever the closure stood down counts as never asked, so that
 * planning may choose them again, or somebody who is better placed by now.
 */
public final class ReopeningRule {

    /** Later on, people are elsewhere, and a new call is the honest thing. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    private ReopeningRule() {}

    /** Until when a callout may be reopened; empty unless it is closed. A merger is taken back in another way. */
    public static Optional<Instant> until(Callout callout) {
        return callout.life() instanceof CalloutLife.Closed closed && callout.mergedInto() == null
                ? Optional.of(closed.at().plus(WITHIN))
                : Optional.empty();
    }

    /** Goes on where it ended; nothing when it is not closed, or has been for too long. */
    public static Decision reopen(Situation situation, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        if (!(callout.life() instanceof CalloutLife.Closed closed)
                || callout.mergedInto() != null
                || now.isAfter(closed.at().plus(WITHIN))) return decision;
        situation.alerts().stream()
                .filter(alert -> situation.stoodDownAt(alert).equals(Optional.of(closed.at())))
                .forEach(Alert::retract);
        callout.become(closed.reopen());
        decision.note(Happening.of(
                        TimelineWord.REOPENED,
                        Map.of("reason", reason, "outcome", closed.outcome().name())))
                .announceToAssigned()
                .planNext(new NextStep.Now());
        OverrideRule.withhold(decision);
        return Settling.settle(decision);
    }
}
