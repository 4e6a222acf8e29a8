package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A step on the way: the data of {@code org.callout.assignment.progress}. */
record AssignmentProgress(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Step step, Instant at) {

    static final String TYPE = "org.callout.assignment.progress";

    enum Step {
        EN_ROUTE,
        AED_COLLECTED,
        ON_SCENE,
        WITH_PATIENT,
        FINISHED
    }
}
