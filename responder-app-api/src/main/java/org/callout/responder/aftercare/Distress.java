package org.callout.responder.aftercare;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;

/** That a volunteer is not well after a call, as the control room hears it: without a word of what they said. */
record Distress(UUID assignmentId, UUID alertId, UUID calloutId, UUID responderId, Instant at) {

    static final String TOPIC = "assignment.progress";
    static final String TYPE = "org.callout.assignment.distress";

    /** @param call with {@code assignment_id}, {@code alert_id}, {@code callout_id} and {@code responder_id} of the diary */
    static Announcement of(Row call, Instant now) {
        var data = new Distress(
                call.getUUID("assignment_id"),
                call.getUUID("alert_id"),
                call.getUUID("callout_id"),
                call.getUUID("responder_id"),
                now);
        return new Announcement(TOPIC, data.calloutId(), TYPE, now, data);
    }
}
