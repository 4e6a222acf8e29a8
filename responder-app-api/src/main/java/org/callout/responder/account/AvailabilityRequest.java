package org.callout.responder.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.callout.platform.time.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On duty or not, for all organisations alike. */
@Schema(name = "AvailabilityRequest")
record AvailabilityRequest(
        @NotNull Boolean onDuty,

        @Schema(description = "No alert before this time; no pause if absent") @Plausible @Nullable
        Instant pausedUntil) {}
