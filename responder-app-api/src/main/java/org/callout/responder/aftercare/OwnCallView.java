package org.callout.responder.aftercare;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a volunteer's diary: neither place nor patient. */
@Schema(name = "OwnCallView")
record OwnCallView(
        UUID alertId,
        String organisation,
        @Schema(enumeration = {"INCIDENT", "CARE_REQUEST"}) String kind,
        String category,
        String role,
        Instant acceptedAt,
        Instant endedAt,

        @Schema(enumeration = {"FINISHED", "WITHDRAWN", "STOOD_DOWN", "RELEASED"})
        String ending,

        @Schema(description = "Absent while nothing was chosen") @Nullable
        Contact contact) {}
