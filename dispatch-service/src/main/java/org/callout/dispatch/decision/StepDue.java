package org.callout.dispatch.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * A callout's step is due at once and claimed for this process.
 *
 * @param known the situation of a callout that this process has just stored, so that nobody has to read what was written a
 *     moment ago; to be read only, since the answer to the request is made of it too
 */
public record StepDue(UUID calloutId, Precedence precedence, Optional<Situation> known) {

    /** The first step of a callout just taken in. */
    static StepDue ofNew(Situation situation) {
        return new StepDue(situation.callout().id(), Precedence.of(situation), Optional.of(situation));
    }

    /** The step of a callout that is to be read again. */
    static StepDue of(Situation situation) {
        return of(situation.callout().id(), Precedence.of(situation));
    }

    /** The step of a callout that is to be read. */
    public static StepDue of(UUID calloutId, Precedence precedence) {
        return new StepDue(calloutId, precedence, Optional.empty());
    }
}
