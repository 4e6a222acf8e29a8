package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does this; kept in the timeline.
 *
 * @param version that the caller was looking at; with it, what somebody else has changed since is not changed
 */
record ReasonRequest(
        @NotBlank @Size(max = 500) String reason, @Nullable Long version) {}
