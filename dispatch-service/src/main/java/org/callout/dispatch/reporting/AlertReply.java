package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** A responder's answer: the data of {@code org.callout.alert.reply}. */
record AlertReply(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        Answer answer,
        @Nullable TravelMode travelMode,
        Instant at) {

    static final String TYPE = "org.callout.alert.reply";

    enum Answer {
        ACCEPT,
        DECLINE
    }
}
