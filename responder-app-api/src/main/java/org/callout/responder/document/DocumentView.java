package org.callout.responder.document;

import java.time.Instant;
import java.util.UUID;
import org.callout.responder.membership.QualificationCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document, without its content. */
@Schema(name = "DocumentView")
record DocumentView(
        UUID id,
        String organisation,
        QualificationCode qualification,
        @Schema(description = "As found in the content") String mediaType,
        int bytes,
        Instant uploadedAt,

        @Schema(
                description =
                        "When the organisation decided on the qualification; the document is erased a while after")
        @Nullable
        Instant decidedAt,

        @Schema(description = "When somebody of the organisation read it last") @Nullable
        Instant lastReadAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.organisation(),
                document.qualification(),
                document.mediaType(),
                document.bytes(),
                document.uploadedAt(),
                document.decidedAt(),
                document.lastReadAt());
    }
}
