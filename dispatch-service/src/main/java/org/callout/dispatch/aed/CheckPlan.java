package org.callout.dispatch.aed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a device has to be looked at.
 *
 * @param everyDays so long after each check; null for no such rhythm
 * @param batteryUntil the last day on which its battery is good; null when not known, and so are the pads
 */
@Schema(name = "CheckPlan")
record CheckPlan(
        @Min(1) @Max(3650) @Nullable Integer everyDays,
        @Nullable LocalDate batteryUntil,
        @Nullable LocalDate padsUntil) {

    /**
     * The day by which somebody has to look; null when nothing says so.
     *
     * @param looked the day of the last check; where nobody has noted one, the day on which the plan was made
     */
    @Nullable
    LocalDate due(LocalDate looked) {
        return Stream.of(everyDays == null ? null : looked.plusDays(everyDays), batteryUntil, padsUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
