package org.callout.responder.assignment;

/** What becomes of anything that a volunteer reports. */
sealed interface StepDecision {

    /** A step forward; steps between may be left out. */
    record Advance() implements StepDecision {}

    /** What is known already: the same answer, and nobody is told twice. */
    record Known() implements StepDecision {}

    /** A step back from where the volunteer already is. */
    record Backwards(Progress reached) implements StepDecision {}

    /** Something else was told under that id. */
    record Contradicted() implements StepDecision {}

    /** It is training: it would be said to people who hear nothing of it. */
    record NobodyHears() implements StepDecision {}

    /** The assignment has ended otherwise. */
    record Ended(AssignmentState how) implements StepDecision {}

    static StepDecision of(AssignmentState state, Progress reached, Progress step) {
        if (reached == step && (state == AssignmentState.ACTIVE || state == AssignmentState.FINISHED)) {
            return new Known();
        }
        if (state != AssignmentState.ACTIVE) {
            return new Ended(state);
        }
        return reached.isBefore(step) ? new Advance() : new Backwards(reached);
    }
}
