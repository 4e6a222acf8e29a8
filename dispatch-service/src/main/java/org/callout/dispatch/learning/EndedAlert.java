package org.callout.dispatch.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.alert.AlertState;
import org.callout.geo.acceptance.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * An alert that nothing will happen to any more.
 *
 * @param teaches whether it tells of emergencies and was not taken back; the answers to planned care are another matter
 * @param answeredAt null when no answer came
 * @param asked what was reckoned with; null for alerts from before chances were told
 * @param turnout from the alert until under way; null when they never said so
 */
record EndedAlert(
        UUID id,
        UUID responderId,
        boolean teaches,
        AlertState state,
        Instant sentAt,
        Instant expiresAt,
        Instant endedAt,
        @Nullable Instant answeredAt,
        @Nullable Asked asked,
        @Nullable Duration turnout) {

    /**
     * What was reckoned with when it was sent.
     *
     * @param chance of a yes
     */
    record Asked(Circumstances circumstances, double chance) {}

    /**
     * Whether they said yes, late ones and those in vain included; silence past the patience is a no. Empty when nobody can
     * know: the question was taken back, or the role filled, before they had to answer.
     */
    Optional<Boolean> accepted() {
        if (!teaches) return Optional.empty();
        return switch (state) {
            case OPEN -> Optional.empty();
            case ACCEPTED -> Optional.of(true);
            case DECLINED, EXPIRED -> Optional.of(false);
            case FILLED -> answeredAt != null ? Optional.of(true) : silence();
            case STOOD_DOWN -> silence();
        };
    }

    private Optional<Boolean> silence() {
        return endedAt.isBefore(expiresAt) ? Optional.empty() : Optional.of(false);
    }
}
