package org.callout.dispatch.callout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the requester sent.
 *
 * @param reference the requester's own name of the case, unique for ever within the organisation; opaque
 * @param revision counts the requester's corrections, from 1
 * @param bodyHash fingerprint of the body, by which a repeated request is told from a contradicting one
 */
public record Request(
        String reference,
        int revision,
        String bodyHash,
        @Nullable Instant occurredAt,
        Facts facts) {}
