package org.callout.dispatch.assignment;

/** The life of an assignment: only the steps that are methods here are possible. */
public sealed interface AssignmentLife {

    /** Going on. Steps may be skipped forward, never taken back. */
    sealed interface Underway extends AssignmentLife {
        default Finished finish() {
            return new Finished();
        }

        /** The responder cannot go on. */
        default Withdrawn withdraw() {
            return new Withdrawn();
        }
    }

    /** Not with the patient yet. */
    record Coming(Progress progress) implements Underway {
        public Coming {
            if (progress == Progress.WITH_PATIENT) throw new IllegalArgumentException("that is WithPatient");
        }

        /** Whether the step lies ahead. */
        public boolean canReach(Progress step) {
            return step.compareTo(progress) > 0;
        }

        /** The step further on; throws IllegalArgumentException unless {@link #canReach}. */
        public Underway reach(Progress step) {
            if (!canReach(step)) throw new IllegalArgumentException(progress + " is past " + step);
            return step == Progress.WITH_PATIENT ? new WithPatient() : new Coming(step);
        }

        /** We withdraw them: allowed as long as nobody is sent away from a patient. */
        public StoodDown standDown() {
            return new StoodDown();
        }
    }

    /** With the patient: only a crew or a coordinator lets them go. */
    record WithPatient() implements Underway {
        public Released release() {
            return new Released();
        }
    }

    record Finished() implements AssignmentLife {}

    record Withdrawn() implements AssignmentLife {}

    record StoodDown() implements AssignmentLife {}

    record Released() implements AssignmentLife {}
}
