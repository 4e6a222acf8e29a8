package org.callout.responder.organisation;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation of the directory.
 *
 * @param id as in the claim of its people's tokens
 * @param codeVersion of the code of conduct, from 1
 * @param codeSince when that version came
 */
@Schema(name = "OrganisationView")
public record Organisation(
        String id,
        OrganisationEntry entry,

        @Schema(description = "The version of the code of conduct to accept")
        int codeVersion,

        Instant codeSince) {

    /** Until when members of before may go on without having accepted this version. */
    public Instant codeDueAt() {
        return codeSince.plus(Duration.ofDays(entry.codeOfConduct().acceptWithinDays()));
    }
}
