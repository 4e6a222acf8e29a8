package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A responder has written to the control room: the data of {@code org.callout.assignment.message}. */
record AssignmentMessage(
        UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, UUID messageId, String text, Instant at) {

    static final String TYPE = "org.callout.assignment.message";

    @Override
    public String toString() {
        return "AssignmentMessage[messageId=" + messageId + ", rest=[redacted]]";
    }
}
