package org.callout.responder.account;

import jakarta.validation.Valid;
import java.time.Instant;
import org.callout.platform.problem.Problems;
import org.callout.platform.time.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When to be asked, for all organisations alike; what is absent is none, but for the switch. */
@Schema(name = "AvailabilityRequest")
record AvailabilityRequest(
        @Schema(
                description =
                        "Sets the switch, which overrides the hours of the week until these change the next time; left alone if absent")
        @Nullable
        Boolean onDuty,

        @Schema(description = "No alert before this time; no pause if absent") @Plausible @Nullable
        Instant pausedUntil,

        @Schema(description = "No alert in these hours of the day, by the clock of the region; none if absent")
        @Valid
        @Nullable
        QuietHours quietHours,

        @Schema(
                description =
                        "A cardiac arrest may disturb the quiet hours, where the policy asks for it; no if absent")
        @Nullable
        Boolean wakeForCardiacArrest) {

    AvailabilityChange toAvailability() {
        if (quietHours != null && quietHours.from().equals(quietHours.to()))
            throw Problems.badRequest("quietHours.to", "must differ from the begin");
        return new AvailabilityChange(onDuty, pausedUntil, quietHours, Boolean.TRUE.equals(wakeForCardiacArrest));
    }
}
