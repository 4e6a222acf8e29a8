package org.callout.dispatch.steering;

import java.util.UUID;
import org.callout.dispatch.callout.Callout;
import org.callout.dispatch.callout.CalloutLife;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.Outcome;
import org.callout.dispatch.decision.Situation;
import org.callout.geo.wave.Role;

/** What became of a command. */
public sealed interface Effect {

    /** Done, now or before. */
    record Done() implements Effect {}

    /** There is nothing by that name. */
    record NotFound() implements Effect {}

    /** Closed before, with another outcome. */
    record ClosedOtherwise(Outcome outcome) implements Effect {}

    /** They have said yes already. */
    record UnderWay() implements Effect {}

    /** It is over. */
    record Over(Outcome outcome) implements Effect {}

    /** It has been over for too long to go on. */
    record TooLate(Outcome outcome) implements Effect {}

    /** It is part of another callout. */
    record Merged() implements Effect {}

    /** Nothing is withheld. */
    record NotWithheld(CalloutState state) implements Effect {}

    /** Nobody is asked: it is withheld, or nobody is missing. */
    record AskingNobody(CalloutState state) implements Effect {}

    /** Callouts of this kind have no such role. */
    record Unsuitable(Role role) implements Effect {}

    /** Closed as wanted, or otherwise. */
    static Effect ended(Callout callout, Outcome wanted) {
        return callout.life() instanceof CalloutLife.Closed closed && closed.outcome() != wanted
                ? new ClosedOtherwise(closed.outcome())
                : new Done();
    }

    /** It goes on, or why it cannot. */
    static Effect reopened(Callout callout) {
        if (callout.mergedInto() != null) return new Merged();
        return callout.life() instanceof CalloutLife.Closed closed ? new TooLate(closed.outcome()) : new Done();
    }

    /** Alerted in spite of the policy, or not. */
    static Effect overridden(Callout callout) {
        boolean inForce = callout.overridden() && !(callout.life() instanceof CalloutLife.Closed);
        return inForce ? new Done() : new NotWithheld(callout.state());
    }

    /** They are asked no more, were never asked, or have said yes. */
    static Effect asksNoMore(Situation situation, UUID responderId) {
        if (situation.engaged().contains(responderId)) return new UnderWay();
        return situation.alerts().stream().anyMatch(alert -> alert.responderId().equals(responderId))
                ? new Done()
                : new NotFound();
    }

    /** Why nobody more is asked. */
    static Effect askingNobody(Callout callout) {
        return callout.life() instanceof CalloutLife.Closed closed
                ? new Over(closed.outcome())
                : new AskingNobody(callout.state());
    }

    /** Done, if it goes on. */
    static Effect unlessClosed(Callout callout) {
        return callout.life() instanceof CalloutLife.Closed closed ? new Over(closed.outcome()) : new Done();
    }
}
