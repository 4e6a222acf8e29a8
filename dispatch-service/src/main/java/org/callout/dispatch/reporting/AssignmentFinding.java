package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.assignment.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Something found at the scene: the data of {@code org.callout.assignment.finding}.
 *
 * @param findingId one finding for ever; null from a sender that does not tell it
 */
record AssignmentFinding(
        UUID assignmentId,
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        @Nullable UUID findingId,
        Finding finding,
        Instant at) {

    static final String TYPE = "org.callout.assignment.finding";
}
