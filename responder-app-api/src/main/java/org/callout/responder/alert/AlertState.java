package org.callout.responder.alert;

import java.util.Optional;
import org.callout.responder.assignment.AssignmentState;

/** The state of an alert as dispatch last told it; an accepted one is told by the life of its assignment. */
public enum AlertState {
    OPEN,
    ASSIGNED,
    DECLINED,
    EXPIRED,
    FILLED,
    STOOD_DOWN,
    WITHDRAWN,
    RELEASED,
    FINISHED;

    /** How an assignment ends in this state; nothing while it runs or where there can be none. */
    Optional<AssignmentState> ending() {
        return switch (this) {
            case FINISHED -> Optional.of(AssignmentState.FINISHED);
            case WITHDRAWN -> Optional.of(AssignmentState.WITHDRAWN);
            case STOOD_DOWN -> Optional.of(AssignmentState.STOOD_DOWN);
            case RELEASED -> Optional.of(AssignmentState.RELEASED);
            case OPEN, ASSIGNED, DECLINED, EXPIRED, FILLED -> Optional.empty();
        };
    }

    /** Whether an answer may still change something; silence is not refusal, so an expired alert counts. */
    boolean awaitsAnswer() {
        return this == OPEN || this == EXPIRED;
    }
}
