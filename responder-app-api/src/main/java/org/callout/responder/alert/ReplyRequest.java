package org.callout.responder.alert;

import jakarta.validation.constraints.NotNull;
import org.callout.responder.travel.TravelMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A volunteer's answer as it comes in. */
@Schema(name = "ReplyRequest")
record ReplyRequest(@NotNull Answer answer, @Nullable TravelMode travelMode) {}
