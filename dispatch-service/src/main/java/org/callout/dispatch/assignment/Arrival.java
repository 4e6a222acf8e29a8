package org.callout.dispatch.assignment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody assigned arrived, as they said themselves.
 *
 * @param onSceneAt null while they are not there, and for whoever said at once that they are with the patient
 * @param withPatientAt null while they are not
 */
@Embeddable
record Arrival(@Nullable Instant onSceneAt, @Nullable Instant withPatientAt) {

    static final Arrival NONE = new Arrival(null, null);

    /** Each step is reached once. */
    Arrival after(AssignmentLife life, Instant now) {
        if (life instanceof AssignmentLife.WithPatient) return new Arrival(onSceneAt, now);
        boolean there = life instanceof AssignmentLife.Coming coming && coming.progress() == Progress.ON_SCENE;
        return there ? new Arrival(now, withPatientAt) : this;
    }
}
