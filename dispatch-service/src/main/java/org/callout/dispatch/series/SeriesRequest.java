package org.callout.dispatch.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.callout.dispatch.intake.CareRequest;

/**
 * A visit that repeats.
 *
 * @param first what each visit asks for; its window tells the first day and the hours of all, its reference begins theirs
 * @param days weekdays on which somebody should come
 * @param until the last day that may be one
 */
record SeriesRequest(
        @NotNull @Valid CareRequest first,
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull LocalDate until) {

    @Override
    public String toString() {
        return "SeriesRequest[redacted]";
    }
}
