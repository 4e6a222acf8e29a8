package org.callout.dispatch.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * So many are wanted.
 *
 * @param target how many in all, those included who have said yes
 * @param reason kept in the timeline
 * @param version that the caller was looking at; with it, what somebody else has changed since is not changed
 */
record NeedChange(
        @NotNull @Min(0) @Max(20) Integer target,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Long version) {}
