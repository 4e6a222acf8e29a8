package org.callout.responder.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When somebody wants to be left alone, every day, by the clock of the region; over midnight where {@code from} is the later
 * one.
 */
@Schema(name = "QuietHours")
record QuietHours(
        @Schema(description = "HH:mm, the first minute") @NotNull @Pattern(regexp = TIME_OF_DAY)
        String from,

        @Schema(description = "HH:mm, the first minute after") @NotNull @Pattern(regexp = TIME_OF_DAY)
        String to) {

    private static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";
    private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    static QuietHours of(LocalTime from, LocalTime to) {
        return new QuietHours(HOURS_AND_MINUTES.format(from), HOURS_AND_MINUTES.format(to));
    }

    /** Whether they end as they begin: nobody can tell a whole day from no time at all. */
    boolean endsAsItBegins() {
        return from.equals(to);
    }

    LocalTime fromTime() {
        return LocalTime.parse(from, HOURS_AND_MINUTES);
    }

    LocalTime toTime() {
        return LocalTime.parse(to, HOURS_AND_MINUTES);
    }

    @Override
    public String toString() {
        return "QuietHours[redacted]";
    }
}
