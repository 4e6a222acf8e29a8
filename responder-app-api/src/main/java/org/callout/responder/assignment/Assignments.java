package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.aftercare.CallEnding;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What volunteers report of their own assignments: noted and announced in one transaction, under the row's lock. */
@ApplicationScoped
class Assignments {

    private final Transactions transactions;
    private final Outbox outbox;
    private final PracticeReports practice;
    private final CallEnding callEnding;
    private final Ids ids;
    private final Clock clock;

    Assignments(
            Transactions transactions,
            Outbox outbox,
            PracticeReports practice,
            CallEnding callEnding,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.practice = practice;
        this.callEnding = callEnding;
        this.ids = ids;
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
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.step(step, now),
                        () -> ProgressMessage.step(assignment, step, now)));
    }

    /**
     * Notes a finding.
     *
     * @param findingId by which the phone knows it, so that it is told once however often it arrives; null if it does not
     */
    Uni<Optional<Report>> tell(UUID responderId, UUID assignmentId, @Nullable UUID findingId, Finding finding) {
        var told = new ToldFinding(findingId == null ? ids.next() : findingId, finding, clock.instant());
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> session.fetch(assignment.toldFindings())
                        .chain(fetched -> tell(
                                session,
                                assignment,
                                assignment.tell(told),
                                () -> ProgressMessage.finding(assignment, told))));
    }

    Uni<Optional<Report>> withdraw(UUID responderId, UUID assignmentId, @Nullable String reason) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.withdraw(now),
                        () -> ProgressMessage.withdrawal(assignment, reason, now)));
    }

    /** The volunteer has read what they were warned of. */
    Uni<Optional<Report>> acknowledge(UUID responderId, UUID assignmentId, long version) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.acknowledge(version, now),
                        () -> ProgressMessage.acknowledgement(assignment, version, now)));
    }

    /**
     * The volunteer is in danger.
     *
     * @param alarmId by which the phone knows it, so that it is raised once however often it arrives; null if it does not
     */
    Uni<Optional<Report>> raiseAlarm(UUID responderId, UUID assignmentId, @Nullable UUID alarmId) {
        var now = clock.instant();
        var id = alarmId == null ? ids.next() : alarmId;
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.raiseAlarm(id, now),
                        () -> ProgressMessage.alarm(assignment, id, now)));
    }

    /** The volunteer writes to the control room, once by the phone's id of the message. */
    Uni<Optional<Report>> write(UUID responderId, UUID assignmentId, UUID messageId, String text) {
        var message = Message.own(messageId, text, clock.instant());
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.write(message),
                        () -> ProgressMessage.message(assignment, message)));
    }

    private Uni<StepDecision> tell(
            Mutiny.Session session, Assignment assignment, StepDecision decision, Supplier<Announcement> news) {
        return decision instanceof StepDecision.Advance
                ? announce(session, assignment, news.get()).replaceWith(decision)
                : Uni.createFrom().item(decision);
    }

    /** The volunteer is all right, as they were asked. */
    Uni<Optional<Report>> allRight(UUID responderId, UUID assignmentId) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.allRight(now),
                        () -> ProgressMessage.allRight(assignment, now)));
    }

    /** Where the AED went that the volunteer brought. */
    Uni<Optional<Report>> tellAed(UUID responderId, UUID assignmentId, AedWhereabouts whereabouts) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                (session, assignment) -> tell(
                        session,
                        assignment,
                        assignment.tellAed(whereabouts),
                        () -> ProgressMessage.aed(assignment, whereabouts, now)));
    }

    /** Tells dispatch; of training nobody hears but who plays it. */
    private Uni<Void> announce(Mutiny.Session session, Assignment assignment, Announcement news) {
        if (!assignment.isPractice()) {
            return outbox.add(session, news);
        }
        return assignment.isActive() ? Uni.createFrom().voidItem() : practice.ended(session, assignment);
    }

    private Uni<Optional<Report>> report(
            UUID responderId,
            UUID assignmentId,
            BiFunction<Mutiny.Session, Assignment, Uni<? extends StepDecision>> take) {
        return transactions.run(session -> session.find(Assignment.class, assignmentId, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found == null || !found.responderId().equals(responderId)
                        ? Uni.createFrom().item(Optional.<Report>empty())
                        : take.apply(session, found)
                                .call(() -> found.isActive()
                                        ? Uni.createFrom().voidItem()
                                        : callEnding.note(session, assignmentId))
                                .chain(decision -> view(session, found).map(view -> new Report(decision, view)))
                                .map(Optional::of)));
    }

    private static Uni<AssignmentView> view(Mutiny.Session session, Assignment assignment) {
        return session.fetch(assignment.toldFindings()).map(told -> AssignmentView.of(assignment));
    }
}
