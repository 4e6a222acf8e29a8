package org.callout.dispatch.aed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callout.dispatch.aed.AedCustody.Custody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A device as whoever looks after the region's devices sees it.
 *
 * @param conditionSince since when it is in that condition
 * @param conditionBy who said so; null when what happened at a callout did
 * @param conditionReason why, in their words
 * @param retirement that no list has it any more; null while one does
 * @param broughtBackAt when somebody last brought it back after it was retired; null when nobody has
 * @param checkedAt when somebody last looked; null when nobody has noted it
 * @param checkDue the day by which somebody has to look again; null when nothing says so
 * @param lastUse who has it, or had it last, at a callout of the caller's own organisation; null while it is in its place
 * @param guardian whether somebody has been told; null while it is in its place
 */
@Schema(name = "AedDeviceView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AedDeviceView(
        @JsonUnwrapped AedView aed,
        Instant conditionSince,
        @Nullable String conditionBy,
        @Nullable String conditionReason,
        @Nullable Retirement retirement,
        @Nullable Instant broughtBackAt,
        @Nullable String broughtBackBy,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        CheckPlan checkPlan,
        @Nullable LocalDate checkDue,
        @Nullable LastUse lastUse,
        @Nullable GuardianWord guardian) {

    /** Who took the device where. */
    @Schema(name = "AedLastUse")
    record LastUse(UUID calloutId, String kind, String reference, UUID responderId, String responderName, Instant at) {}

    /**
     * That no list has it any more.
     *
     * @param by who took it off the lists and may be followed by who brings it back; null when its list has dropped it
     */
    @Schema(name = "AedRetirement")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Retirement(
            Instant at, @Nullable String by, @Nullable String reason) {

        private static @Nullable Retirement of(Aed aed) {
            Instant at = aed.retiredAt();
            if (at == null) return null;
            return aed.isRetiredByHand()
                    ? new Retirement(at, aed.removedBy(), aed.removedReason())
                    : new Retirement(at, null, null);
        }
    }

    /** What its guardian knows of the condition that the device is in. */
    @Schema(name = "GuardianWord")
    enum GuardianWord {
        /** Nobody looks after it. */
        NOBODY,
        /** There is nothing to tell, somebody looks after it only since, or no gateway is set up and it is up to the desk. */
        NOT_TOLD,
        BEING_TOLD,
        TOLD,
        UNDELIVERABLE
    }

    static AedDeviceView of(Aed aed, AedView view, Custody custody) {
        return new AedDeviceView(
                view,
                aed.conditionSince(),
                aed.conditionBy(),
                aed.conditionReason(),
                Retirement.of(aed),
                aed.broughtBackAt(),
                aed.broughtBackBy(),
                aed.checkedAt(),
                aed.checkedBy(),
                aed.checkPlan(),
                aed.checkDue(),
                custody.lastUse(),
                custody.guardian());
    }
}
