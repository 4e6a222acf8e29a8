package org.callout.responder.assignment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding and when it was told. */
@Embeddable
@Schema(name = "ToldFinding")
public record ToldFinding(@Enumerated(EnumType.STRING) Finding finding, Instant at) {}
