package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotNull;
import org.callout.dispatch.callout.Outcome;

/** How a callout ended. */
record ClosureRequest(@NotNull Outcome outcome) {}
