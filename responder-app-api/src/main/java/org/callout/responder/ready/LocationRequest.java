package org.callout.responder.ready;

import jakarta.validation.constraints.NotNull;
import org.callout.responder.readiness.Precision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How exactly to be known while waiting. */
@Schema(name = "LocationRequest")
record LocationRequest(@NotNull Precision precision) {}
