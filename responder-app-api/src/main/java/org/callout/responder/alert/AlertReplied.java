package org.callout.responder.alert;

import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** A volunteer's answer on its way to dispatch: a message on {@code alert.reply}. */
record AlertReplied(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        Answer answer,
        @Nullable TravelMode travelMode,
        Instant at) {

    static final String TOPIC = "alert.reply";
    static final String TYPE = "org.callout.alert.reply";

    static Announcement announce(Alert alert, Reply reply) {
        var data = new AlertReplied(
                alert.id(), alert.calloutId(), alert.responderId(), reply.answer(), reply.travelMode(), reply.at());
        return new Announcement(TOPIC, alert.calloutId(), TYPE, reply.at(), data);
    }
}
