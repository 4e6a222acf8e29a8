package org.callout.dispatch.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a responder wants to be alerted; one for all organisations. */
record Availability(boolean onDuty, @Nullable Instant pausedUntil) {

    boolean isPausedAt(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }
}
