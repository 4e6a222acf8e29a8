package org.callout.responder.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When somebody is reminded that something ends: time enough for a course, for a date of one, and for a last word. */
final class Reminders {

    private static final List<Duration> BEFORE = List.of(Duration.ofDays(60), Duration.ofDays(30), Duration.ofDays(7));

    private Reminders() {}

    /** The next time to remind of that end; absent when it has none, or all reminders would come too late. */
    static @Nullable Instant firstAfter(Instant now, @Nullable Instant end) {
        if (end == null) {
            return null;
        }
        return BEFORE.stream().map(end::minus).filter(now::isBefore).findFirst().orElse(null);
    }
}
