package org.callout.dispatch.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian was told, or is to be told.
 *
 * @param text in the words they read
 * @param gateway by which it went out: {@code desk} where it is shown to coordinators only
 * @param problem why the last attempt failed
 */
@Schema(name = "NoticeView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID id,
        AedCondition condition,
        String text,
        Instant at,
        NoticeState state,
        int attempts,
        @Nullable String gateway,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.condition(),
                Wording.of(notice.condition()),
                notice.at(),
                notice.state(),
                notice.attempts(),
                notice.gateway(),
                notice.sentAt(),
                notice.problem());
    }
}
