package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody does this; kept in the timeline. */
record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
