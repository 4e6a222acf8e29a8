package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A responder has read what they were warned of: the data of {@code org.callout.assignment.acknowledgement}. */
record AssignmentAcknowledgement(
        UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, long version, Instant at) {

    static final String TYPE = "org.callout.assignment.acknowledgement";
}
