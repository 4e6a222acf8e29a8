package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Assignments for other rooms that serve whoever holds them. */
@ApplicationScoped
public class OwnAssignments {

    private final Assignments assignments;

    OwnAssignments(Assignments assignments) {
        this.assignments = assignments;
    }

    /** The assignment, if it is that volunteer's. */
    public Uni<Optional<AssignmentView>> find(UUID responderId, UUID assignmentId) {
        return assignments.find(responderId, assignmentId);
    }
}
