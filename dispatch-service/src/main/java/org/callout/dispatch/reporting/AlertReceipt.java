package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device has an alert, or its owner has seen it: the data of {@code org.callout.alert.receipt}. */
record AlertReceipt(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        State state,
        @Nullable String deviceId,
        @Nullable String channel,
        Instant at) {

    static final String TYPE = "org.callout.alert.receipt";

    enum State {
        RECEIVED,
        SEEN
    }
}
