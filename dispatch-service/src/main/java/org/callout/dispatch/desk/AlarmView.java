package org.callout.dispatch.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.geo.policy.CalloutKind;
import org.callout.geo.policy.Category;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that stands.
 *
 * @param subject the callout, assignment or device that it is about
 * @param about whom or what it is about, in a word; null when it is the callout
 * @param unownedSince null while it has an owner, at a desk or not
 * @param owner who sees to it; null while nobody does
 * @param offeredTo who is asked to take it over; the owner stays until they do
 * @param louderAt when it becomes louder on every desk unless somebody takes it; null while an owner is at a desk
 * @param noticeAt when somebody outside is told unless somebody takes it; null while an owner is at a desk, or nobody
 *     would be told
 * @param noticeSentAt when somebody outside was told; null when nobody was
 */
@Schema(name = "AlarmOnBoard")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmView(
        UUID id,
        AlarmKind kind,
        UUID calloutId,
        CalloutKind calloutKind,
        Category category,
        @Nullable String address,
        UUID subject,
        @Nullable String about,
        Instant raisedAt,
        @Nullable Instant unownedSince,
        @Nullable AlarmOwner owner,
        @Nullable DeskPerson offeredTo,
        @Nullable Instant louderAt,
        @Nullable Instant noticeAt,
        @Nullable Instant noticeSentAt) {

    /**
     * Who sees to an alarm.
     *
     * @param present whether they are at a desk now, or took it a moment ago; otherwise anybody may take it
     */
    record AlarmOwner(String subject, String name, Instant since, boolean present) {}
}
