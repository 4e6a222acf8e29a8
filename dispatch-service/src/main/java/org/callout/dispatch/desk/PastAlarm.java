package org.callout.dispatch.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmAct;
import org.callout.dispatch.alarm.AlarmKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that stands or has stood, and what was done about it.
 *
 * @param about whom or what it is about, in a word; null when it is the callout
 * @param clearedAt null while it stands
 * @param mayReopen whether it was said to be over while what it was raised for still is so
 * @param acts the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PastAlarm(
        UUID id,
        AlarmKind kind,
        @Nullable String about,
        Instant raisedAt,
        @Nullable Instant clearedAt,
        boolean mayReopen,
        List<Act> acts) {

    /**
     * What somebody did.
     *
     * @param by their name; null when nobody did it
     * @param detail what its owner said became of it, whom it was offered to, or how somebody outside was told; null when
     *     there is no more to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AlarmActDone")
    record Act(
            Instant at,
            AlarmAct act,
            @Nullable String by,
            @Nullable String detail) {}
}
