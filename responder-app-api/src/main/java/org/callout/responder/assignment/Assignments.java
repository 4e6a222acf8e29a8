package org.callout.responder.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Announcement;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.time.ToldTime;
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

    /**
     * Takes a step.
     *
     * @param madeAt when the phone says that it was taken; null if it does not
     */
    Uni<Optional<Report>> step(UUID responderId, UUID assignmentId, Progress step, @Nullable Instant madeAt) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.step(step, madeAt, now),
                assignment -> ProgressMessage.step(assignment, step, now));
    }

    /**
     * Notes a finding.
     *
     * @param findingId by which the phone knows it, so that it is told once however often it arrives; null if it does not
     * @param madeAt when the phone says that it was made; null if it does not
     */
    Uni<Optional<Report>> tell(
            UUID responderId, UUID assignmentId, @Nullable UUID findingId, Finding finding, @Nullable Instant madeAt) {
        var now = clock.instant();
        var id = findingId == null ? ids.next() : findingId;
        Function<Assignment, ToldFinding> told =
                assignment -> new ToldFinding(id, finding, ToldTime.within(madeAt, assignment.acceptedAt(), now), now);
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.tell(told.apply(assignment)),
                assignment -> ProgressMessage.finding(assignment, told.apply(assignment)));
    }

    Uni<Optional<Report>> withdraw(UUID responderId, UUID assignmentId, @Nullable String reason) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.withdraw(now),
                assignment -> ProgressMessage.withdrawal(assignment, reason, now));
    }

    /** The volunteer has read what they were warned of. */
    Uni<Optional<Report>> acknowledge(UUID responderId, UUID assignmentId, long version) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.acknowledge(version, now),
                assignment -> ProgressMessage.acknowledgement(assignment, version, now));
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
                assignment -> assignment.raiseAlarm(id, now),
                assignment -> ProgressMessage.alarm(assignment, id, now));
    }

    /** The volunteer writes to the control room, once by the phone's id of the message. */
    Uni<Optional<Report>> write(UUID responderId, UUID assignmentId, UUID messageId, String text) {
        var message = Message.own(messageId, text, clock.instant());
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.write(message),
                assignment -> ProgressMessage.message(assignment, message));
    }

    /** The volunteer is all right, as they were asked. */
    Uni<Optional<Report>> allRight(UUID responderId, UUID assignmentId) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.allRight(now),
                assignment -> ProgressMessage.allRight(assignment, now));
    }

    /** Where the AED went that the volunteer brought. */
    Uni<Optional<Report>> tellAed(UUID responderId, UUID assignmentId, AedWhereabouts whereabouts) {
        var now = clock.instant();
        return report(
                responderId,
                assignmentId,
                assignment -> assignment.tellAed(whereabouts),
                assignment -> ProgressMessage.aed(assignment, whereabouts, now));
    }

    /** Empty if the volunteer has no such assignment. What is decided about it is announced if it is news. */
    private Uni<Optional<Report>> report(
            UUID responderId,
            UUID assignmentId,
            Function<Assignment, StepDecision> take,
            Function<Assignment, Announcement> news) {
        return transactions.run(session -> session.find(Assignment.class, assignmentId, LockModeType.PESSIMISTIC_WRITE)
                .chain(found -> found == null || !found.responderId().equals(responderId)
                        ? Uni.createFrom().item(Optional.<Report>empty())
                        : session.fetch(found.toldFindings())
                                .chain(fetched -> take(session, found, take.apply(found), news))
                                .map(decision -> Optional.of(new Report(decision, AssignmentView.of(found))))));
    }

    private Uni<StepDecision> take(
            Mutiny.Session session,
            Assignment assignment,
            StepDecision decision,
            Function<Assignment, Announcement> news) {
        Uni<Void> told = decision instanceof StepDecision.Advance
                ? announce(session, assignment, news.apply(assignment))
                : Uni.createFrom().voidItem();
        return told.call(() ->
                        assignment.isActive() ? Uni.createFrom().voidItem() : callEnding.note(session, assignment.id()))
                .replaceWith(decision);
    }

    /** Tells dispatch; of training nobody hears but who plays it. */
    private Uni<Void> announce(Mutiny.Session session, Assignment assignment, Announcement news) {
        if (!assignment.isPractice()) {
            return outbox.add(session, news);
        }
        return assignment.isActive() ? Uni.createFrom().voidItem() : practice.ended(session, assignment);
    }

    private static Uni<AssignmentView> view(Mutiny.Session session, Assignment assignment) {
        return session.fetch(assignment.toldFindings()).map(told -> AssignmentView.of(assignment));
    }
}
