package org.callout.responder.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as it comes in. */
@Schema(name = "ReceiptRequest")
record ReceiptRequest(
        @NotNull ReceiptState state,
        @Size(max = 100) @Nullable String deviceId,
        @Nullable ReceiptChannel channel) {

    Receipts.Receipt toReceipt() {
        return new Receipts.Receipt(state, deviceId, channel);
    }
}
