package org.callout.responder.assignment;

/** How far an assigned volunteer has come, in order; steps may be skipped forward, never back. */
public enum Progress {
    ASSIGNED,
    EN_ROUTE,
    AED_COLLECTED,
    ON_SCENE,
    WITH_PATIENT,
    FINISHED;

    boolean isBefore(Progress other) {
        return compareTo(other) < 0;
    }
}
