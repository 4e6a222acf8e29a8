package org.callout.responder.account;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.callout.platform.problem.Problems;
import org.callout.platform.time.Plausible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When to be asked, for all organisations alike. A pause is of the moment and ends when it is not repeated; quiet hours and what
 * may disturb them are settled once: who only goes on duty does not lose them. The switch stays as it is when it is not named.
 *
 * @param quietHours null when absent, empty when given as null
 */
@Schema(name = "AvailabilityRequest")
@SuppressWarnings("NullableOptional") // nothing said, none, and some hours are three answers
record AvailabilityRequest(
        @Schema(
                description =
                        "Sets the switch, which overrides the hours of the week until these change the next time; left alone if absent")
        @Nullable
        Boolean onDuty,

        @Schema(description = "No alert before this time; no pause if absent") @Plausible @Nullable
        Instant pausedUntil,

        @Schema(
                description =
                        "No alert in these hours of the day, by the clock of the region; null for none from now on,"
                                + " as before if absent")
        @JsonDeserialize(using = QuietHoursOrNone.class)
        @Nullable
        Optional<@Valid QuietHours> quietHours,

        @Schema(
                description =
                        "A cardiac arrest may disturb the quiet hours, where the policy asks for it; as before if absent")
        @Nullable
        Boolean wakeForCardiacArrest) {

    /** What is to hold from now on, beside what has held until now. */
    AvailabilityChange after(Responder known) {
        return new AvailabilityChange(
                onDuty,
                pausedUntil,
                quietHours == null ? known.quietHours() : quietHours.orElse(null),
                wakeForCardiacArrest == null ? known.wakeForCardiacArrest() : wakeForCardiacArrest);
    }

    /** Refuses hours that neither begin nor end. */
    AvailabilityRequest checked() {
        if (quietHours != null && quietHours.filter(QuietHours::endsAsItBegins).isPresent())
            throw Problems.badRequest("quietHours.to", "must differ from the begin");
        return this;
    }
}
