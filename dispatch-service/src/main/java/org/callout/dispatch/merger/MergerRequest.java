package org.callout.dispatch.merger;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which callout survives. */
record MergerRequest(@NotNull UUID into) {}
