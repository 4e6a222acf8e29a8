package org.callout.responder.card;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a card, as the desk sees it. */
@Schema(name = "StepCardView")
record StepCardView(
        UUID id,
        Card card,
        int version,
        CardState state,
        CardText text,

        @Schema(description = "Who wrote it, by name; absent for a delivered text") @Nullable
        String writtenBy,

        @Schema(description = "Whether the reader wrote it, and so cannot approve it")
        boolean own,

        Instant writtenAt,

        @Schema(description = "By name") @Nullable String approvedBy,

        @Nullable Instant approvedAt,

        @Schema(description = "By name; absent for one that another version replaced") @Nullable
        String retiredBy,

        @Nullable Instant retiredAt) {

    static StepCardView of(StepCard card, String reader) {
        return new StepCardView(
                card.id(),
                card.card(),
                card.version(),
                card.state(),
                card.body(),
                card.author(),
                card.isWrittenBy(reader),
                card.writtenAt(),
                card.approver(),
                card.approvedAt(),
                card.retiredByName(),
                card.retiredAt());
    }
}
