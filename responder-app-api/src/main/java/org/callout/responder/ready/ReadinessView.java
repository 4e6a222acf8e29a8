package org.callout.responder.ready;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callout.responder.readiness.CallKind;
import org.callout.responder.readiness.Precision;
import org.callout.responder.readiness.Readiness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When, where and for what one wants to be asked, as one has set it. */
@Schema(name = "ReadinessView")
record ReadinessView(
        DutyView duty,
        List<IntervalJson> hours,
        List<PlaceJson> places,

        @Schema(description = "Every kind if absent") @Nullable
        Set<CallKind> kinds,

        @Nullable Integer maxDistanceMetres,
        @Nullable Integer alertsPerWeek,

        @Schema(description = "How exactly you are known while you wait")
        Precision precision,

        @Schema(description = "By whose clock the hours are, such as Europe/Vaduz")
        String timeZone) {

    /** What is true at this moment. */
    @Schema(name = "DutyView")
    record DutyView(
            boolean onDuty,

            @Schema(description = "The hours of the week count; if not, the switch does")
            boolean byHours,

            @Nullable Instant pausedUntil,

            @Schema(description = "When any of this changes by itself; absent if never") @Nullable
            Instant changesAt) {}

    static ReadinessView of(Readiness readiness, Instant now, ZoneId zone) {
        var duty = readiness.duty().at(now, zone);
        var wishes = readiness.wishes();
        return new ReadinessView(
                new DutyView(
                        duty.on(),
                        duty.byHours(),
                        duty.paused() ? readiness.duty().pausedUntil() : null,
                        duty.until()),
                IntervalJson.of(readiness.hours()),
                readiness.places().stream().map(PlaceJson::of).toList(),
                wishes.kinds(),
                wishes.maxDistanceMetres(),
                wishes.alertsPerWeek(),
                readiness.waitingPrecision(),
                zone.getId());
    }
}
