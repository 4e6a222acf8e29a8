package org.callout.responder.aftercare;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from an answer. */
@Schema(name = "AnswerNoted")
record AnswerNoted(
        @Schema(description = "Until when somebody of the organisation is to get in touch; absent where nobody has to")
        @Nullable
        Instant followUpBy) {}
