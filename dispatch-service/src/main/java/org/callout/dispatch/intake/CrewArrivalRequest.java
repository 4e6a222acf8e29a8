package org.callout.dispatch.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.callout.dispatch.callout.CrewArrival;
import org.callout.platform.time.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * That the ambulance's crew was at the scene, as sent.
 *
 * @param at since when
 * @param source what tells so, such as a vehicle's status
 * @param version that the caller was looking at; with it, what somebody else has said since is not changed
 */
record CrewArrivalRequest(
        @NotNull @Plausible Instant at,
        @Size(max = 50) @Nullable String source,
        @Nullable Long version) {

    CrewArrival toArrival(String by, Instant now) {
        return new CrewArrival(at, source == null || source.isBlank() ? null : source.strip(), by, now);
    }
}
