package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.callout.geo.wave.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be asked.
 *
 * @param reason kept in the timeline
 * @param role as what; absent for the first that is missing and that they can take
 */
record NamedAlertRequest(
        @NotBlank @Size(max = 500) String reason, @Nullable Role role) {}
