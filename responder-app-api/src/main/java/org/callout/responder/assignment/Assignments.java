package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What volunteers report of their own assignments: noted and announced in one transaction, under the row's lock. */
@ApplicationScoped
class Assignments {

    private final Transactions transactions;
    private final Outbox outbox;
    private final Clock clock;

    Assignments(Transactions transactions, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A report that was taken, with the assignment as it stands, or the reason why it was not. */
    record Report(StepDecision decision, AssignmentView assignment) {}

    Uni<Optional<AssignmentView>> find(UUID responderId, UUID assignmentId) {
        return transactions.run(session -> session.find(Assignment.class, assignmentId)
                .chain(found -> found == null || !found.responderId().equals(responderId)
                        ? Uni.createFrom().item(Optional.<AssignmentView>empty())
                        : view(session, found).map(Optional::of)));
    }

    Uni<Optional<Report>> step(UUID responderId, UUID assignmentId, Progress step) {
        return report(responderId, assignmentId, (session, assignment) -> {
            var now = clock.instant();
            var decision = assignment.step(step, now);
            return decision instanceof StepDecision.Advance
                    ? outbox.add(session, ProgressMessage.step(assignment, step, now))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    Uni<Optional<Report>> tell(UUID responderId, UUID assignmentId, Finding finding) {
        return report(responderId, assignmentId, (session, assignment) -> {
            if (!assignment.isActive()) {
                return Uni.createFrom().item(new StepDecision.Ended(assignment.state()));
            }
            var told = new ToldFinding(finding, clock.instant());
            return session.fetch(assignment.toldFindings())
                    .invoke(() -> assignment.tell(told))
                    .chain(() -> outbox.add(session, ProgressMessage.finding(assignment, told)))
                    .replaceWith(new StepDecision.Advance());
        });
    }

    Uni<Optional<Report>> withdraw(UUID responderId, UUID assignmentId, @Nullable String reason) {
        return report(responderId, assignmentId, (session, assignment) -> {
            var now = clock.instant();
            var decision = assignment.withdraw(now);
            return decision instanceof StepDecision.Advance
                    ? outbox.add(session, ProgressMessage.withdrawal(assignment, reason, now))
                            .replaceWith(decision)
                    : Uni.createFrom().item(decision);
        });
    }

    private Uni<Optional<Report>> report(
            UUID responderId,
            UUID assignmentId,
            BiFunction<Mutiny.Session, Assignment, Uni<? extends StepDecision>> take) {
        return transactions.run(session -> session.find(Assignment.class, assignmentId, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found == null || !found.responderId().equals(responderId)
                        ? Uni.createFrom().item(Optional.<Report>empty())
                        : take.apply(session, found)
                                .chain(decision -> view(session, found).map(view -> new Report(decision, view)))
                                .map(Optional::of)));
    }

    private static Uni<AssignmentView> view(Mutiny.Session session, Assignment assignment) {
        return session.fetch(assignment.toldFindings()).map(told -> AssignmentView.of(assignment));
    }
}
