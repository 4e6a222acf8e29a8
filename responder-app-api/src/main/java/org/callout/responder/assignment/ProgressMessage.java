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

    static Announcement step(Assignment of, Progress step, Instant at) {
        return announce(of, STEP, at, new Step(of.id(), of.alertId(), of.calloutId(), of.responderId(), step, at));
    }

    static Announcement finding(Assignment of, ToldFinding told) {
        var data = new Found(
                of.id(), of.alertId(), of.calloutId(), of.responderId(), told.id(), told.finding(), told.at());
        return announce(of, FINDING, told.at(), data);
    }

    static Announcement withdrawal(Assignment of, @Nullable String reason, Instant at) {
        var data = new Withdrawal(of.id(), of.alertId(), of.calloutId(), of.responderId(), reason, at);
        return announce(of, WITHDRAWAL, at, data);
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
