package org.callout.dispatch.alarm;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a callout somebody has to see to at one moment.
 *
 * @param dueAt when time alone may add to it; null when it cannot
 */
public record StandingCauses(
        Set<AlarmCause> causes, @Nullable Instant dueAt) {

    public StandingCauses {
        causes = Set.copyOf(causes);
    }

    /** Their keys. */
    public Set<String> keys() {
        return causes.stream().map(AlarmCause::key).collect(Collectors.toSet());
    }
}
