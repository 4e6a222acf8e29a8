package org.callout.dispatch.assignment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under way is in danger themselves.
 *
 * @param alarmTakenBy the coordinator who sees to it; null while nobody does
 */
@Embeddable
public record Alarm(
        Instant alarmRaisedAt,
        @Nullable String alarmTakenBy,
        @Nullable Instant alarmTakenAt) {

    static Alarm raised(Instant at) {
        return new Alarm(at, null, null);
    }

    public boolean waits() {
        return alarmTakenAt == null;
    }

    Alarm takenBy(String coordinator, Instant at) {
        return new Alarm(alarmRaisedAt, coordinator, at);
    }
}
