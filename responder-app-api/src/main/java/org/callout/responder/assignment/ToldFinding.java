package org.callout.responder.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding, when it was made and when it was told.
 *
 * @param id the phone's own, or given by us; one finding of an assignment for ever
 */
@Embeddable
@Schema(name = "ToldFinding")
public record ToldFinding(
        UUID id,
        @Enumerated(EnumType.STRING) Finding finding,

        @Schema(description = "When it was made: never before the acceptance, nor after `receivedAt`")
        Instant at,

        @Schema(description = "When it arrived here") @Column(name = "received_at")
        Instant receivedAt) {}
