package org.callout.dispatch.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.Situation;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decides about what responders report of assignments of their own; a report of anybody else's changes nothing. */
@ApplicationScoped
class OwnAssignments {

    private final Decisions decisions;
    private final Clock clock;

    OwnAssignments(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Empty when there is no such callout. */
    Uni<Optional<Decision>> decide(
            Mutiny.Session session,
            UUID calloutId,
            UUID assignmentId,
            UUID responderId,
            BiFunction<Situation, Assignment, Decision> rule) {
        return decisions.decideWhereItBelongs(
                session,
                calloutId,
                (same, situation) -> Uni.createFrom().item(decide(situation, assignmentId, responderId, rule)));
    }

    /** Nothing is decided about an assignment that is not the responder's. */
    Decision decide(
            Situation situation,
            UUID assignmentId,
            UUID responderId,
            BiFunction<Situation, Assignment, Decision> rule) {
        return situation
                .assignment(assignmentId)
                .filter(assignment -> assignment.responderId().equals(responderId))
                .map(assignment -> rule.apply(situation, assignment))
                .orElseGet(() -> new Decision(situation, clock.instant()));
    }
}
