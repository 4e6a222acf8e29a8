package org.callout.responder.alert;

import java.time.Instant;
import java.util.UUID;
import org.callout.responder.assignment.AssignmentView;
import org.callout.responder.offer.CalloutKind;
import org.callout.responder.offer.Offer;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as its volunteer may see it: no place, address, patient or notes before it is assigned. */
@Schema(name = "AlertView")
public record AlertView(
        UUID id,
        UUID calloutId,
        String organisation,
        CalloutKind kind,

        @Schema(description = "Rises with every change; older news is to be ignored")
        long sequence,

        AlertState state,
        Offer offer,
        @Nullable ReplyGiven reply,

        @Schema(description = "A training alert: nobody is in danger")
        boolean practice,

        @Schema(description = "Accepted, and not decided yet")
        boolean verdictPending,

        @Nullable AssignmentView assignment,

        @Schema(description = "Why it was withdrawn") @Nullable
        String reason,

        @Schema(description = "How the callout ended") @Nullable
        String outcome) {

    /** The answer that was given. */
    @Schema(name = "ReplyGiven")
    public record ReplyGiven(Answer answer, @Nullable TravelMode travelMode, Instant at) {}

    static AlertView of(Alert alert, @Nullable AssignmentView assignment) {
        var reply = alert.reply();
        return new AlertView(
                alert.id(),
                alert.calloutId(),
                alert.organisation(),
                alert.kind(),
                alert.sequence(),
                alert.state(),
                alert.offer(),
                reply == null ? null : new ReplyGiven(reply.answer(), reply.travelMode(), reply.at()),
                alert.isPractice(),
                alert.verdictPending(),
                assignment,
                alert.reason(),
                alert.outcome());
    }
}
