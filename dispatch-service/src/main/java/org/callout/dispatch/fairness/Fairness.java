package org.callout.dispatch.fairness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the alerts of some days were spread over an organisation's active members. */
@Schema(name = "Fairness")
record Fairness(
        Instant since,
        @Schema(description = "Active members now") long members,
        @Schema(description = "Alerts that they were sent") long alerts,

        @Schema(description = "Those of them that were accepted")
        long accepted,

        @Schema(
                description =
                        "Of all these alerts, the part that went to the tenth of the members who were asked most; 0 to 1")
        double busiestTenthShare,

        @Schema(description = "May be asked now and have not been, all these days")
        long neverAskedOnDuty,

        @Schema(description = "How many members were asked how often, from never to most often")
        List<Band> bands,

        @Schema(description = "Who was asked most, 20 at most")
        List<Asked> most,

        @Schema(description = "Who may be asked now and was asked least, 20 at most")
        List<Asked> least) {

    /** Members who were asked so often. */
    @Schema(name = "FairnessBand")
    record Band(
            @Schema(description = "Times, at least") int from,

            @Schema(description = "Times, at most; absent for no end") @Nullable
            Integer to,

            long members) {}

    /** A member and how often they were asked. */
    @Schema(name = "AskedMember")
    record Asked(
            UUID responderId,
            String displayName,
            long asked,
            long accepted,
            long declined,

            @Schema(description = "Neither accepted nor declined")
            long unanswered,

            @Nullable Instant lastAskedAt,

            @Schema(description = "How many alerts a week they want at most; absent without a wish") @Nullable
            Integer wishPerWeek) {}
}
