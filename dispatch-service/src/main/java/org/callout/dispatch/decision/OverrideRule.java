package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callout.dispatch.alert.Alert;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.policy.Withholding;

/** Alerting in spite of what the policy holds against it: a clinical lead answers for it, and may take that back. */
public final class OverrideRule {

    private OverrideRule() {}

    /** Answers for alerting in spite of all that is known now; whatever comes later withholds again. */
    public static Decision override(Situation situation, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        if (situation.callout().life() instanceof CalloutLife.Withheld withheld) {
            Callout callout = situation.callout();
            AlertingPolicy policy = situation.policy();
            callout.overrideWithheld(
                    withheld, Withholding.objections(policy, callout.facts().asCase()));
            decision.note(Happening.of(TimelineWord.OVERRIDDEN, Map.of("reason", reason)))
                    .planNext(new NextStep.Now());
        }
        return decision;
    }

    /**
     * Answers for it no more: where the policy still objects, everybody is stood down who is not with the patient, and counts
     * as never asked.
     */
    public static Decision takeBack(Situation situation, String reason, Instant now) {
        Decision decision = new Decision(situation, now);
        Callout callout = situation.callout();
        if (!callout.overridden() || !(callout.life() instanceof CalloutLife.Ongoing)) return decision;
        callout.takeBackOverride();
        decision.note(Happening.of(TimelineWord.OVERRIDE_TAKEN_BACK, Map.of("reason", reason)));
        withhold(decision);
        return Settling.settle(decision);
    }

    /** Where the policy objects to what nobody answers for. */
    static void withhold(Decision decision) {
        Situation situation = decision.situation();
        Callout callout = situation.callout();
        Optional<WithheldReason> why =
                Withholding.reasonFor(situation.policy(), callout.facts().asCase(), callout.overriddenObjections());
        if (why.isEmpty() || !(callout.life() instanceof CalloutLife.Active active)) return;
        var involved = situation.alerts().stream().filter(situation::isInvolved).toList();
        callout.become(active.withhold(why.get()));
        ClosureRule.standEverybodyDown(decision, why.get().name());
        involved.stream().filter(situation::isStoodDown).forEach(Alert::retract);
        decision.announceToAssigned()
                .note(Happening.of(
                        TimelineWord.WITHHELD, Map.of("reason", why.get().name())))
                .planNext(new NextStep.None());
    }
}
