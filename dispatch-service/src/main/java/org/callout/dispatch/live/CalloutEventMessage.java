package org.callout.dispatch.live;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.callout.dispatch.live.EngagedResponders.Engaged;

/** What the feed reads of {@code org.callout.callout.event}. */
record CalloutEventMessage(
        UUID calloutId,
        String kind,
        String organisation,
        long version,
        String state,
        String type,
        Instant at,
        Set<UUID> engagedResponders) {

    static final String TYPE = "org.callout.callout.event";

    /** What is absent in the message reaches this constructor as null. */
    CalloutEventMessage {
        engagedResponders = engagedResponders == null ? Set.of() : Set.copyOf(engagedResponders);
    }

    LiveFact.CalloutChanged changed() {
        return new LiveFact.CalloutChanged(calloutId, kind, organisation, version, state, type, at);
    }

    Engaged engaged() {
        return new Engaged(calloutId, organisation, version, engagedResponders);
    }
}
