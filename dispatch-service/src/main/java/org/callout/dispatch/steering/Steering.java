package org.callout.dispatch.steering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.decision.ClosureRule;
import org.callout.dispatch.decision.CorrectionRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;

/** Commands to a callout. Each may be repeated without harm. The caller has made sure that the callout is the organisation's. */
@ApplicationScoped
public class Steering {

    private final Decisions decisions;
    private final Clock clock;

    Steering(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What became of a command. */
    public sealed interface Effect {

        /** Done, now or before. */
        record Done() implements Effect {}

        /** There is nothing by that name. */
        record NotFound() implements Effect {}

        /** Closed before, with another outcome. */
        record ClosedOtherwise(Outcome outcome) implements Effect {}

        /** Nothing is withheld. */
        record NotWithheld(CalloutState state) implements Effect {}
    }

    /** Ends the callout. */
    public Uni<Effect> close(UUID calloutId, Outcome outcome) {
        return decisions
                .decide(calloutId, situation -> ClosureRule.close(situation, outcome, clock.instant()))
                .map(decision -> closed(decision, outcome));
    }

    private static Effect closed(Optional<Decision> decision, Outcome wanted) {
        return decision.map(made -> made.situation().callout().outcome())
                .<Effect>map(outcome -> outcome == wanted ? new Effect.Done() : new Effect.ClosedOtherwise(outcome))
                .orElseGet(Effect.NotFound::new);
    }

    /** Lets somebody assigned go. */
    public Uni<Effect> release(UUID calloutId, UUID assignmentId, String reason) {
        return decisions
                .decide(
                        calloutId,
                        situation -> situation
                                .assignment(assignmentId)
                                .map(assignment -> ClosureRule.release(situation, assignment, reason, clock.instant()))
                                .orElseGet(() -> new Decision(situation, clock.instant())))
                .map(decision -> decision.flatMap(made -> made.situation().assignment(assignmentId))
                        .<Effect>map(assignment -> new Effect.Done())
                        .orElseGet(Effect.NotFound::new));
    }

    /** Alerts although the policy would not: a clinical lead answers for it. */
    public Uni<Effect> override(UUID calloutId, String reason) {
        return decisions
                .decide(calloutId, situation -> CorrectionRule.override(situation, reason, clock.instant()))
                .map(decision -> decision.map(Steering::overridden).orElseGet(Effect.NotFound::new));
    }

    private static Effect overridden(Decision decision) {
        var callout = decision.situation().callout();
        boolean inForce = callout.overridden() && !(callout.life() instanceof CalloutLife.Closed);
        return inForce ? new Effect.Done() : new Effect.NotWithheld(callout.state());
    }
}
