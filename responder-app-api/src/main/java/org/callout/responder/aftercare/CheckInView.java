package org.callout.responder.aftercare;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question how the volunteer is, which it is time to answer. */
@Schema(name = "CheckInView")
record CheckInView(UUID id, Occasion occasion, Instant dueAt, UUID alertId, String category, Instant callEndedAt) {}
