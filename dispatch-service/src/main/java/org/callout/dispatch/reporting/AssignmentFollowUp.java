package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** What became of getting in touch with a volunteer after a call: the data of {@code org.callout.assignment.followup}. */
record AssignmentFollowUp(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, State state, Instant at) {

    static final String TYPE = "org.callout.assignment.followup";

    /** How it stands. */
    enum State {
        /** Nobody had done it when its time was over. */
        OVERDUE,
        /** Somebody has been in touch. */
        DONE
    }
}
