package org.callout.responder.care;

import java.time.Instant;
import java.util.UUID;
import org.callout.responder.offer.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A care request that the volunteer may ask for. */
@Schema(name = "CareOfferView")
record CareOfferView(
        UUID calloutId,
        String organisationName,
        Category category,

        @Schema(
                description =
                        "From home or the last fix, rounded up to whole kilometres; absent where neither is known")
        @Nullable
        Integer roughKilometres,

        @Nullable Instant windowFrom,
        @Nullable Instant windowTo,

        @Schema(description = "Whether the volunteer has asked for it")
        boolean wished) {}
