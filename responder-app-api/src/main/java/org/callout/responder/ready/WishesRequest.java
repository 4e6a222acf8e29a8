package org.callout.responder.ready;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.callout.responder.readiness.CallKind;
import org.callout.responder.readiness.CallWishes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to be asked for; what is absent is no wish. */
@Schema(name = "CallWishesRequest")
record WishesRequest(
        @Schema(description = "Every kind if absent") @Size(min = 1) @Nullable
        Set<CallKind> kinds,

        @Schema(description = "As the crow flies") @Min(100) @Max(200_000) @Nullable
        Integer maxDistanceMetres,

        @Schema(description = "Of all kinds together, in any 7 days") @Min(1) @Max(200) @Nullable
        Integer alertsPerWeek) {

    CallWishes toWishes() {
        return new CallWishes(kinds, maxDistanceMetres, alertsPerWeek);
    }
}
