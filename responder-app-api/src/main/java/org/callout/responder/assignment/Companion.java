package org.callout.responder.assignment;

import org.callout.responder.offer.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else who is under way: what they do and how far they are, never who they are.
 *
 * @param etaMinutes rounded up; absent once they are there
 */
@Schema(name = "Companion")
public record Companion(
        Role role,
        Progress progress,

        @Schema(description = "Until they should be there, rounded up; absent once they are") @Nullable
        Integer etaMinutes) {}
