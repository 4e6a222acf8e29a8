package org.callout.responder.assignment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The volunteer's own alarm, as the control room has it.
 *
 * @param takenAt when a coordinator began to see to it; null while nobody does
 */
@Schema(name = "Distress")
public record Distress(Instant raisedAt, @Nullable Instant takenAt) {}
