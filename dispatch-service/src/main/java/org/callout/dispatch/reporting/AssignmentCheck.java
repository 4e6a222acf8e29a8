package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** They say that they are all right: the data of {@code org.callout.assignment.check}. */
record AssignmentCheck(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Instant at) {

    static final String TYPE = "org.callout.assignment.check";
}
