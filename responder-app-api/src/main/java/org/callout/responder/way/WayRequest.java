package org.callout.responder.way;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From where, and how.
 *
 * @param travelMode null for the one that the volunteer is expected by
 * @param byAed whether to fetch the AED first; null for what the assignment says
 */
@Schema(name = "WayRequest")
record WayRequest(
        @DecimalMin("-180") @DecimalMax("180") double lon,
        @DecimalMin("-90") @DecimalMax("90") double lat,
        @Nullable TravelMode travelMode,
        @NotNull Language language,
        @Nullable Boolean byAed) {

    /** Of the words of the turns. */
    @Schema(name = "WayLanguage")
    enum Language {
        en,
        de,
        pt,
        fr
    }

    @Override
    public String toString() {
        return "WayRequest[redacted]";
    }
}
