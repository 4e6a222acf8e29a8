package org.callout.dispatch.reporting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.callout.dispatch.alarm.Alarms;
import org.callout.dispatch.assignment.Assignment;
import org.callout.dispatch.decision.AlarmRule;
import org.callout.dispatch.decision.ContactRule;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Situation;
import org.callout.dispatch.talk.Talk;
import org.callout.dispatch.talk.TalkMessage;
import org.callout.dispatch.talk.TalkMessage.Sender;
import org.hibernate.reactive.mutiny.Mutiny;

/** Decides about what responders say to the control room beside their progress; by the same rules as {@link ResponderReports}. */
@ApplicationScoped
class ResponderContacts {

    private final OwnAssignments assignments;
    private final Talk talk;
    private final Alarms alarms;
    private final Clock clock;

    ResponderContacts(OwnAssignments assignments, Talk talk, Alarms alarms, Clock clock) {
        this.assignments = assignments;
        this.talk = talk;
        this.alarms = alarms;
        this.clock = clock;
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentAcknowledgement read) {
        return assignments.decide(
                session,
                read.calloutId(),
                read.assignmentId(),
                read.responderId(),
                (situation, assignment) ->
                        ContactRule.acknowledge(situation, assignment, read.version(), clock.instant()));
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentAlarm alarm) {
        return assignments.decide(
                session,
                alarm.calloutId(),
                alarm.assignmentId(),
                alarm.responderId(),
                (situation, assignment) -> ContactRule.raiseAlarm(situation, assignment, clock.instant()));
    }

    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentDistress distress) {
        return assignments.decide(
                session,
                distress.calloutId(),
                distress.assignmentId(),
                distress.responderId(),
                (situation, assignment) -> AlarmRule.distress(situation, assignment, clock.instant()));
    }

    /** What somebody at the desk has to hear of after-care. */
    Uni<Void> on(Mutiny.Session session, AssignmentFollowUp followUp) {
        return switch (followUp.state()) {
            case OVERDUE ->
                assignments
                        .decide(
                                session,
                                followUp.calloutId(),
                                followUp.assignmentId(),
                                followUp.responderId(),
                                (situation, assignment) ->
                                        AlarmRule.followUpOverdue(situation, assignment, clock.instant()))
                        .replaceWithVoid();
            case DONE -> alarms.hasBeenCalled(session, followUp.responderId(), followUp.calloutId(), clock.instant());
        };
    }

    /** A message that is known already is told to nobody again. */
    Uni<Optional<Decision>> on(Mutiny.Session session, AssignmentMessage message) {
        return talk.find(session, message.messageId())
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(Optional.<Decision>empty())
                        : assignments.decide(
                                session,
                                message.calloutId(),
                                message.assignmentId(),
                                message.responderId(),
                                (situation, assignment) -> tell(situation, assignment, message)));
    }

    private Decision tell(Situation situation, Assignment assignment, AssignmentMessage message) {
        var written = new TalkMessage(
                message.messageId(),
                situation.callout().id(),
                assignment.id(),
                Sender.RESPONDER,
                assignment.responderName(),
                message.text(),
                clock.instant());
        return ContactRule.tell(situation, written, clock.instant());
    }
}
