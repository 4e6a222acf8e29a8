package org.callout.responder.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.callout.platform.time.Plausible;
import org.callout.responder.membership.Qualification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The desk's word on a qualification. */
@Schema(name = "Verification")
record Verification(
        @NotNull Boolean verified,

        @Schema(description = "Without end if absent") @Plausible @Nullable
        Instant validUntil) {

    Qualification toQualification() {
        return new Qualification(verified, validUntil);
    }
}
