package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotNull;
import org.callout.dispatch.callout.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a callout ended.
 *
 * @param version that the caller was looking at; with it, what somebody else has closed or reopened since is not changed
 */
record ClosureRequest(@NotNull Outcome outcome, @Nullable Long version) {}
