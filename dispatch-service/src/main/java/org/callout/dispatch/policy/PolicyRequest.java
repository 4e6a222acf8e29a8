package org.callout.dispatch.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody wants it.
 *
 * @param comment why, for whoever reads the versions later; null when not told
 */
@Schema(name = "PolicyRequest")
record PolicyRequest(
        @NotNull @Valid PolicyBody policy,
        @Size(max = 500) @Nullable String comment) {}
