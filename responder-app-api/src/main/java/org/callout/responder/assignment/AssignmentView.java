package org.callout.responder.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.responder.offer.Category;
import org.callout.responder.offer.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assignment as its volunteer sees it. */
@Schema(name = "AssignmentView")
public record AssignmentView(
        UUID id,
        UUID alertId,
        UUID calloutId,
        Role role,
        Category category,
        AssignmentState state,
        Progress progress,
        Instant acceptedAt,

        @Schema(description = "When `progress` was reached") Instant progressAt,

        @Schema(description = "Place, patient and AED; gone once the assignment has ended") @Nullable
        AssignmentDetails details,

        List<ToldFinding> findings,

        @Schema(description = "Where the AED went; absent while nobody has said so") @Nullable
        AedWhereabouts aedWhereabouts,

        @Schema(description = "When the volunteer last said that they are in danger") @Nullable
        Instant alarmRaisedAt) {

    static AssignmentView of(Assignment assignment) {
        return new AssignmentView(
                assignment.id(),
                assignment.alertId(),
                assignment.calloutId(),
                assignment.role(),
                assignment.category(),
                assignment.state(),
                assignment.progress(),
                assignment.acceptedAt(),
                assignment.progressAt(),
                assignment.details(),
                assignment.findings(),
                assignment.aedWhereabouts(),
                assignment.alarmRaisedAt());
    }
}
