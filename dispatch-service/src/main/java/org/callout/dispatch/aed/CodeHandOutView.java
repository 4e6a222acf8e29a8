package org.callout.dispatch.aed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told the code of a cabinet, as an auditor reads it; the code itself is not in it.
 *
 * @param deviceDescription where exactly the device hangs; null when nobody has said so, or it is known no more
 * @param responderName empty once they have erased their account
 * @param kind and {@code reference}, of the callout
 */
@Schema(name = "CodeHandOutView")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodeHandOutView(
        UUID deviceId,
        @Nullable String deviceDescription,
        UUID responderId,
        String responderName,
        UUID calloutId,
        String kind,
        String reference,
        UUID assignmentId,
        Instant at) {}
