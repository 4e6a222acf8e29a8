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

        @Schema(description = "Who wrote it; absent for a delivered text") @Nullable
        String writtenBy,

        Instant writtenAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    static StepCardView of(StepCard card) {
        return new StepCardView(
                card.id(),
                card.card(),
                card.version(),
                card.state(),
                card.body(),
                card.writtenBy(),
                card.writtenAt(),
                card.approvedBy(),
                card.approvedAt());
    }
}
