package org.callout.responder.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What waits at the verification desk, and how quickly it gets less. */
@Schema(name = "VerificationQueue")
record VerificationQueue(
        @Schema(description = "Qualifications that wait, shown here or not")
        long waiting,

        @Schema(description = "The most urgent first, 100 at most")
        List<Task> tasks,

        @Schema(description = "Decisions of each of the last 12 hours, the current one last")
        List<Hour> hours) {

    /** A qualification of a member with the documents that are to prove it. */
    @Schema(name = "VerificationTask")
    record Task(
            UUID responderId,
            String displayName,
            QualificationCode qualification,

            @Schema(description = "Two people have to approve it, the second a clinical lead or an administrator")
            boolean takesTwoPeople,

            @Schema(description = "When the first of the documents was sent")
            Instant since,

            @Schema(description = "A week after that, or earlier when what holds now runs out before")
            Instant dueAt,

            @Schema(description = "Until when it is verified as things are; absent where it is not, or without end")
            @Nullable
            Instant holdsUntil,

            @Schema(description = "Who approved it first") @Nullable
            FirstOfTwo approved,

            @Schema(description = "The oldest first") List<Paper> documents) {}

    /** The first approval. */
    @Schema(name = "FirstOfTwo")
    record FirstOfTwo(
            String byName,

            @Schema(description = "The caller's own: somebody else has to be the second")
            boolean own,

            Instant at,
            @Nullable Instant validUntil) {}

    /** A document, whose content is read beside the other documents of the member. */
    @Schema(name = "WaitingDocument")
    record Paper(
            UUID id,
            String mediaType,
            int bytes,
            Instant uploadedAt,

            @Schema(description = "When somebody of the organisation opened it last") @Nullable
            Instant lastReadAt) {}

    /** How much was done within an hour. */
    @Schema(name = "VerifiedInAnHour")
    record Hour(
            Instant from,

            @Schema(description = "Verified for good, by one person or by the second of two")
            long verified,

            @Schema(
                    description =
                            "Decided in any way: these, and first approvals, refusals and what was asked for again")
            long decided) {}
}
