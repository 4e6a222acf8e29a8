package org.callout.responder.assignment;

import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.jspecify.annotations.Nullable;

/** What dispatch hears of assignments: the messages on {@code assignment.progress}, keyed by callout. */
final class ProgressMessage {

    static final String TOPIC = "assignment.progress";
    static final String STEP = "org.callout.assignment.progress";
    static final String FINDING = "org.callout.assignment.finding";
    static final String CHECK = "org.callout.assignment.check";
    static final String AED = "org.callout.assignment.aed";
    static final String WITHDRAWAL = "org.callout.assignment.withdrawal";

    static final String ACKNOWLEDGEMENT = "org.callout.assignment.acknowledgement";
    static final String ALARM = "org.callout.assignment.alarm";
    static final String MESSAGE = "org.callout.assignment.message";

    private ProgressMessage() {}

    record Step(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Progress step, Instant at) {}

    record Found(
            UUID assignmentId,
            UUID alertId,
            UUID calloutId,
            UUID responderId,
            UUID findingId,
            Finding finding,
            Instant at) {}

    record Withdrawal(
            UUID assignmentId,
            UUID alertId,
            UUID calloutId,
            UUID responderId,
            @Nullable String reason,
            Instant at) {}

    record AllRight(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Instant at) {}

    record AedTold(
            UUID assignmentId,
            UUID alertId,
            UUID calloutId,
            UUID responderId,
            AedWhereabouts whereabouts,
            Instant at) {}

    record Acknowledgement(
            UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, long version, Instant at) {}

    record Alarm(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, UUID alarmId, Instant at) {}

    record Written(
            UUID assignmentId,
            UUID alertId,
            UUID calloutId,
            UUID responderId,
            UUID messageId,
            String text,
            Instant at) {}

    /** The step just taken. */
    static Announcement step(Assignment of, Progress step, Instant now) {
        var data = new Step(of.id(), of.alertId(), of.calloutId(), of.responderId(), step, of.progressAt());
        return announce(of, STEP, now, data);
    }

    static Announcement finding(Assignment of, ToldFinding told) {
        var data = new Found(
                of.id(), of.alertId(), of.calloutId(), of.responderId(), told.id(), told.finding(), told.at());
        return announce(of, FINDING, told.receivedAt(), data);
    }

    static Announcement withdrawal(Assignment of, @Nullable String reason, Instant at) {
        var data = new Withdrawal(of.id(), of.alertId(), of.calloutId(), of.responderId(), reason, at);
        return announce(of, WITHDRAWAL, at, data);
    }

    static Announcement acknowledgement(Assignment of, long version, Instant at) {
        var data = new Acknowledgement(of.id(), of.alertId(), of.calloutId(), of.responderId(), version, at);
        return announce(of, ACKNOWLEDGEMENT, at, data);
    }

    static Announcement alarm(Assignment of, UUID alarmId, Instant at) {
        return announce(of, ALARM, at, new Alarm(of.id(), of.alertId(), of.calloutId(), of.responderId(), alarmId, at));
    }

    static Announcement message(Assignment of, Message written) {
        var data = new Written(
                of.id(), of.alertId(), of.calloutId(), of.responderId(), written.id(), written.text(), written.at());
        return announce(of, MESSAGE, written.at(), data);
    }

    static Announcement allRight(Assignment of, Instant at) {
        return announce(of, CHECK, at, new AllRight(of.id(), of.alertId(), of.calloutId(), of.responderId(), at));
    }

    static Announcement aed(Assignment of, AedWhereabouts whereabouts, Instant at) {
        var data = new AedTold(of.id(), of.alertId(), of.calloutId(), of.responderId(), whereabouts, at);
        return announce(of, AED, at, data);
    }

    private static Announcement announce(Assignment of, String type, Instant at, Object data) {
        return new Announcement(TOPIC, of.calloutId(), type, at, data);
    }
}
