package org.callout.dispatch.reporting;

import java.time.Instant;
import java.util.UUID;

/** A volunteer asks for a care request by themselves: the data of {@code org.callout.care.wish}. */
record CareWish(UUID calloutId, UUID responderId, Instant at) {

    static final String TYPE = "org.callout.care.wish";
}
