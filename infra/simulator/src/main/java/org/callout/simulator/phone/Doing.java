package org.callout.simulator.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a volunteer is doing; each knows the alert that it is about. */
sealed interface Doing {

    /** Nothing that an alert asked for. */
    record Nothing() implements Doing {}

    /**
     * The phone rings.
     *
     * @param seesAt when the volunteer looks at it; empty once seen, or never
     * @param answer what the volunteer will do at {@code answersAt}
     */
    record Ringing(UUID alertId, Optional<Instant> seesAt, Answer answer, Instant answersAt) implements Doing {
        Ringing seen() {
            return new Ringing(alertId, Optional.empty(), answer, answersAt);
        }
    }

    /** Answered with a yes, the verdict is awaited and asked for. */
    record AwaitingVerdict(UUID alertId, Instant asksAt) implements Doing {
        AwaitingVerdict askingAt(Instant at) {
            return new AwaitingVerdict(alertId, at);
        }
    }

    /**
     * Assigned and not yet with the patient.
     *
     * @param told the last step told to the service
     * @param asksAt when the phone next makes sure that it is still wanted
     */
    record Underway(Errand errand, Journey journey, Step told, Instant asksAt) implements Doing {
        Underway told(Step step) {
            return new Underway(errand, journey, step, asksAt);
        }

        Underway askingAt(Instant at) {
            return new Underway(errand, journey, told, at);
        }
    }

    /**
     * With the patient, or with the person who asked for care.
     *
     * @param leavesAt when the volunteer hands over and leaves
     */
    record WithPatient(Errand errand, Optional<Finding> finding, Instant leavesAt, Instant asksAt) implements Doing {
        WithPatient askingAt(Instant at) {
            return new WithPatient(errand, finding, leavesAt, at);
        }

        WithPatient reported() {
            return new WithPatient(errand, Optional.empty(), leavesAt, asksAt);
        }

        WithPatient leavingAt(Instant at) {
            return new WithPatient(errand, finding, at, asksAt);
        }
    }

    /** Something that the volunteer will tell from the scene. */
    record Finding(String code, Instant at) {}

    /** The alert that this is about. */
    default Optional<UUID> about() {
        return switch (this) {
            case Nothing nothing -> Optional.empty();
            case Ringing ringing -> Optional.of(ringing.alertId);
            case AwaitingVerdict awaiting -> Optional.of(awaiting.alertId);
            case Underway underway -> Optional.of(underway.errand.alertId());
            case WithPatient withPatient -> Optional.of(withPatient.errand.alertId());
        };
    }
}
