package org.callout.responder.assignment;

/** Whether an assignment is active, or how it ended. */
public enum AssignmentState {
    ACTIVE,
    FINISHED,
    WITHDRAWN,
    STOOD_DOWN,
    RELEASED
}
