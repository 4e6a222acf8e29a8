package org.callout.dispatch.assignment;

/** How far an assignment has come, in order. */
public enum Progress {
    ASSIGNED,
    EN_ROUTE,
    AED_COLLECTED,
    ON_SCENE,
    WITH_PATIENT
}
