package org.callout.responder.aftercare;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;

/** What became of a follow-up, as the control room hears it: without a word of what was said. */
record FollowUpNews(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, State state, Instant at) {

    static final String TYPE = "org.callout.assignment.followup";

    /** How it stands. */
    enum State {
        /** Nobody had done it when its time was over. */
        OVERDUE,
        /** Somebody has been in touch. */
        DONE
    }

    /** @param call with {@code assignment_id}, {@code alert_id}, {@code callout_id} and {@code responder_id} of the diary */
    static Announcement of(Row call, State state, Instant now) {
        var data = new FollowUpNews(
                call.getUUID("assignment_id"),
                call.getUUID("alert_id"),
                call.getUUID("callout_id"),
                call.getUUID("responder_id"),
                state,
                now);
        return new Announcement(Distress.TOPIC, data.calloutId(), TYPE, now, data);
    }
}
