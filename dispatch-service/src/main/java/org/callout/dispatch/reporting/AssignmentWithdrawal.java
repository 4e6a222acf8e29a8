package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A responder cannot go on: the data of {@code org.callout.assignment.withdrawal}. */
record AssignmentWithdrawal(
        UUID assignmentId,
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        @Nullable String reason,
        Instant at) {

    static final String TYPE = "org.callout.assignment.withdrawal";
}
