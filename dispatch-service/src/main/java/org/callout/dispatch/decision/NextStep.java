package org.callout.dispatch.decision;

import java.time.Instant;

/** When the one pending step of a callout is due after a decision. */
public sealed interface NextStep {

    /** As it was. */
    record Unchanged() implements NextStep {}

    /** At once: something has changed that is to be planned for. */
    record Now() implements NextStep {}

    /** At a time: somebody's patience ends, or it is worth looking for people again. */
    record At(Instant due) implements NextStep {}

    /** Nothing to do until a decision says so. */
    record None() implements NextStep {}
}
