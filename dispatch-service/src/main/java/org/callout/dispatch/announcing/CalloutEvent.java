package org.callout.dispatch.announcing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.callout.CalloutState;
import org.callout.dispatch.callout.TimelineWord;
import org.callout.geo.policy.CalloutKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a callout: the data of {@code org.callout.callout.event}. Never holds patient data.
 *
 * @param engagedResponders everybody bound to the callout after this version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalloutEvent(
        UUID calloutId,
        CalloutKind kind,
        String organisation,
        long version,
        CalloutState state,
        TimelineWord type,
        Instant at,
        @Nullable UUID responderId,
        Map<String, Object> detail,
        List<UUID> engagedResponders) {

    /** CloudEvents type. */
    public static final String TYPE = "org.callout.callout.event";

    /** Topic, keyed by callout. */
    public static final String TOPIC = "callout.event";
}
