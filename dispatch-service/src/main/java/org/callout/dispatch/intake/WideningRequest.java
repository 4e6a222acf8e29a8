package org.callout.dispatch.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * More people are to be asked.
 *
 * @param reason kept in the timeline
 * @param moreAlerts beyond the policy's budget; absent for as many as another wave lacks
 * @param longerEtaSeconds beyond the policy's longest ETA; absent for longer only if nobody is left within it
 * @param version that the caller was looking at; with it, what somebody else has widened since is not widened again
 */
record WideningRequest(
        @NotBlank @Size(max = 500) String reason,
        @Min(0) @Max(100) @Nullable Integer moreAlerts,
        @Min(0) @Max(3600) @Nullable Integer longerEtaSeconds,
        @Nullable Long version) {}
