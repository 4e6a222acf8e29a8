package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.assignment.AedWhereabouts;

/** Where a device went that was brought: the data of {@code org.callout.assignment.aed}. */
record AssignmentAed(
        UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, AedWhereabouts whereabouts, Instant at) {

    static final String TYPE = "org.callout.assignment.aed";
}
