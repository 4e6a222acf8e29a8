package org.callout.dispatch.assignment;

/** The names of {@link AssignmentLife}'s states, as stored and shown. */
public enum AssignmentState {
    ASSIGNED,
    EN_ROUTE,
    AED_COLLECTED,
    ON_SCENE,
    WITH_PATIENT,
    FINISHED,
    WITHDRAWN,
    STOOD_DOWN,
    RELEASED;

    static AssignmentState of(AssignmentLife life) {
        return switch (life) {
            case AssignmentLife.Coming coming -> valueOf(coming.progress().name());
            case AssignmentLife.WithPatient withPatient -> WITH_PATIENT;
            case AssignmentLife.Finished finished -> FINISHED;
            case AssignmentLife.Withdrawn withdrawn -> WITHDRAWN;
            case AssignmentLife.StoodDown stoodDown -> STOOD_DOWN;
            case AssignmentLife.Released released -> RELEASED;
        };
    }
}
