package org.callout.dispatch.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.decision.OthersActs;
import org.callout.dispatch.decision.ReopeningRule;
import org.callout.dispatch.steering.Effect;
import org.callout.platform.problem.Problems;

/** Why something could not be done about a callout, as problems. */
final class Refusals {

    private Refusals() {}

    /** Throws unless it is done. */
    static void check(Effect effect) {
        switch (effect) {
            case Effect.Done done -> {
                // nothing to say
            }
            case Effect.NotFound notFound -> throw Problems.notFound();
            case Effect.ClosedOtherwise closed ->
                throw Problems.conflict("Already closed with outcome " + closed.outcome());
            case Effect.UnderWay underWay ->
                throw Problems.conflict("They have said yes: release them from their assignment instead");
            case Effect.Over over -> throw over(over.outcome());
            case Effect.TooLate late ->
                throw Problems.gone(
                        "Closed with outcome %s more than %d minutes ago: raise it anew"
                                .formatted(late.outcome(), ReopeningRule.WITHIN.toMinutes()),
                        late.outcome().name());
            case Effect.Merged merged ->
                throw Problems.conflict("It is part of another incident: take the merger back instead");
            case Effect.NotWithheld notWithheld ->
                throw Problems.conflict("Nothing is withheld: the state is " + notWithheld.state());
            case Effect.AskingNobody nobody ->
                throw Problems.conflict("Nobody more is wanted: the state is " + nobody.state());
            case Effect.Unsuitable unsuitable ->
                throw Problems.conflict("Callouts of this kind have no " + unsuitable.role());
        }
    }

    /** It is closed, and nobody would hear of it. */
    static HttpProblem over(Outcome outcome) {
        return Problems.gone("Closed with outcome " + outcome + ": nothing can be changed any more", outcome.name());
    }

    /** Somebody may not be asked; {@code reason} in words of the explanation of a match. */
    static HttpProblem notAsked(String reason) {
        return problem("They may not be asked: " + reason)
                .with("reason", reason)
                .build();
    }

    /** Somebody else has changed the same; {@code changed} tells what, who and when, {@code version} the one to go on from. */
    static HttpProblem meanwhile(OthersActs.Meanwhile meanwhile) {
        return problem("Somebody else has changed the same since you looked")
                .with("version", meanwhile.version())
                .with("changed", meanwhile.acts())
                .build();
    }

    private static HttpProblem.Builder problem(String detail) {
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle(Status.CONFLICT.getReasonPhrase())
                .withDetail(detail);
    }
}
