package org.callout.responder.delivery;

import java.time.Instant;

/**
 * News claimed for one device, ready to be sent.
 *
 * @param token by which its channel knows the device
 * @param blurMetres radius within which the volunteer is known to be
 * @param attempt the first is 1
 * @param leaseEnds until when nobody else will send it
 * @param giveUpAt from when on it is not worth sending
 */
public record Delivery(
        AlertNews news,
        String deviceId,
        Channel channel,
        String token,
        double blurMetres,
        int attempt,
        Instant leaseEnds,
        Instant giveUpAt) {

    @Override
    public String toString() {
        return "Delivery[alert=" + news.alertId() + ", sequence=" + news.sequence() + ", device=" + deviceId
                + ", channel=" + channel + "]";
    }
}
