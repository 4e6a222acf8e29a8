package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A responder is in danger: the data of {@code org.callout.assignment.alarm}. */
record AssignmentAlarm(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, UUID alarmId, Instant at) {

    static final String TYPE = "org.callout.assignment.alarm";
}
