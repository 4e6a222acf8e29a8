package org.callout.responder.aftercare;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody to get in touch with, by a time. */
@Schema(name = "FollowUpView")
record FollowUpView(
        UUID id,
        UUID responderId,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        Reason reason,
        Instant raisedAt,
        Instant dueAt,

        @Schema(
                description =
                        "Whose it is: the lead's, or of whoever took it or its alarm at the desk; absent while it is nobody's")
        @Nullable
        String ownerName,

        @Schema(description = "When the desk was alarmed since nobody had done it by then; absent where it was not")
        @Nullable
        Instant deskToldAt,

        @Nullable Instant closedAt,
        @Nullable String note) {

    @Override
    public String toString() {
        return "FollowUpView[id=" + id + ", redacted]";
    }
}
