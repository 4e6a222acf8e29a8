package org.callout.dispatch.decision;

import java.util.UUID;

/** What has happened to an AED site because of an assignment. */
public record AedOrder(UUID aedId, Kind kind) {

    /** The step that the site takes. */
    public enum Kind {
        TAKEN,
        AT_SCENE,
        AWAITING_RETURN,
        GONE_WITH_CREW,
        OUT_OF_ORDER
    }
}
