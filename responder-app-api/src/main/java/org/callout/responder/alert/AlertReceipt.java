package org.callout.responder.alert;

import java.time.Instant;
import java.util.UUID;
import org.callout.platform.outbox.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * A receipt on its way to dispatch: a message on {@code alert.reply}.
 *
 * @param channel by which the device learned of the alert, such as FCM or STREAM
 */
record AlertReceipt(
        UUID alertId,
        UUID calloutId,
        UUID responderId,
        ReceiptState state,
        @Nullable String deviceId,
        @Nullable ReceiptChannel channel,
        Instant at) {

    static final String TYPE = "org.callout.alert.receipt";

    static Announcement announce(
            Alert alert, ReceiptState state, @Nullable String deviceId, @Nullable ReceiptChannel channel, Instant now) {
        var data = new AlertReceipt(alert.id(), alert.calloutId(), alert.responderId(), state, deviceId, channel, now);
        return new Announcement(AlertReplied.TOPIC, alert.calloutId(), TYPE, now, data);
    }
}
