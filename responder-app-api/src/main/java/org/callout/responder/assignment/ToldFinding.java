package org.callout.responder.assignment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding and when it was told.
 *
 * @param id the phone's own, or given by us; one finding of an assignment for ever
 */
@Embeddable
@Schema(name = "ToldFinding")
public record ToldFinding(
        UUID id, @Enumerated(EnumType.STRING) Finding finding, Instant at) {}
