package org.callout.geo.aed;

/** Where a device is in its life: it leaves with a responder and is ready again only after a check. */
public enum AedCondition {
    AVAILABLE,
    TAKEN,
    AT_SCENE,
    AWAITING_RETURN,
    GONE_WITH_CREW,
    OUT_OF_ORDER
}
