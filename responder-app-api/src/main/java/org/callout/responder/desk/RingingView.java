package org.callout.responder.desk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of those on duty have a phone that provably rings, and how old the proofs are. */
@Schema(name = "RingingView")
record RingingView(
        Instant at,

        @Schema(description = "Active members who may be asked now: on duty and not paused")
        long onDuty,

        @Schema(description = "A push reached a phone of theirs within the last day")
        long provenWithinADay,

        @Schema(description = "Not within a day, but within 7 days")
        long provenWithinAWeek,

        @Schema(description = "Not within 7 days, but within 30")
        long provenWithinAMonth,

        @Schema(description = "Nothing is known of a phone of theirs that is newer than 30 days")
        long unproven,

        @Schema(description = "No phone, or one that says that it stays silent")
        long cannot) {}
