package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.assignment.Finding;

/** Something found at the scene: the data of {@code org.callout.assignment.finding}. */
record AssignmentFinding(
        UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Finding finding, Instant at) {

    static final String TYPE = "org.callout.assignment.finding";
}
