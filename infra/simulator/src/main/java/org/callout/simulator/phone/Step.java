package org.callout.simulator.phone;

/** The progress of an assignment, in its order. */
enum Step {
    ASSIGNED,
    EN_ROUTE,
    AED_COLLECTED,
    ON_SCENE,
    WITH_PATIENT,
    FINISHED;

    boolean isAfter(Step other) {
        return compareTo(other) > 0;
    }
}
