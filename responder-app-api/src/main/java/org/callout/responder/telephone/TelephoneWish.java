package org.callout.responder.telephone;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a volunteer wants to be told of alerts beside the app. */
@Schema(name = "TelephoneWish")
record TelephoneWish(@NotNull Boolean sms, @NotNull Boolean voice) {}
