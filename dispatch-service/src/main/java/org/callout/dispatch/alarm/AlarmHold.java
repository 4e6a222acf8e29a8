package org.callout.dispatch.alarm;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has an alarm.
 *
 * @param owner subject of the token; null while nobody sees to it
 */
public record AlarmHold(
        UUID id,
        String organisation,
        AlarmKind kind,
        UUID calloutId,
        UUID subject,
        @Nullable String owner,
        @Nullable String ownerName) {}
