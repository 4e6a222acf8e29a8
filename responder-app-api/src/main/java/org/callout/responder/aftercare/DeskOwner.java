package org.callout.responder.aftercare;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who at the desk has the alarm of somebody to get in touch with: the data of {@code org.callout.aftercare.owner}.
 *
 * @param owner subject of their tokens; null, like the name, when nobody has it any more
 */
public record DeskOwner(
        UUID alertId,
        UUID responderId,
        String organisation,
        @Nullable String owner,
        @Nullable String ownerName,
        Instant at) {

    public static final String TYPE = "org.callout.aftercare.owner";
}
