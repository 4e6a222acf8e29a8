package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A volunteer is not well after a call: the data of {@code org.callout.assignment.distress}. */
record AssignmentDistress(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Instant at) {

    static final String TYPE = "org.callout.assignment.distress";
}
