package org.callout.dispatch.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.Happening;
import org.callout.dispatch.callout.Need;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.AlertingPolicy;
import org.callout.geo.policy.VersionedPolicy;
import org.callout.geo.policy.WithheldReason;
import org.callout.geo.policy.Withholding;

/** What a request for help leads to: needs by policy and a first wave at once, or nobody alerted, with the reason. */
public final class IntakeRule {

    private IntakeRule() {}

    /**
     * Takes a new callout in.
     *
     * @param chosen the policy for what is known of it
     * @param ids identities for its needs
     */
    public static Decision takeIn(Callout callout, VersionedPolicy chosen, Supplier<UUID> ids, Instant now) {
        Decision decision = new Decision(new Situation(callout, chosen, List.of(), List.of(), List.of()), now);
        callout.runBy(chosen);
        AlertingPolicy policy = chosen.terms();
        policy.roles()
                .forEach(rule ->
                        decision.add(new Need(ids.get(), callout.id(), rule.role(), rule.target(), rule.ceiling())));
        decision.note(Happening.of(
                TimelineWord.RECEIVED, Map.of("category", callout.category().name())));
        Withholding.reasonFor(policy, callout.facts().asCase())
                .ifPresentOrElse(reason -> withhold(decision, reason), () -> decision.planNext(new NextStep.Now()));
        return decision;
    }

    private static void withhold(Decision decision, WithheldReason reason) {
        Callout callout = decision.situation().callout();
        if (callout.life() instanceof CalloutLife.Active active) callout.become(active.withhold(reason));
        decision.note(Happening.of(TimelineWord.WITHHELD, Map.of("reason", reason.name())))
                .planNext(new NextStep.None());
    }
}
