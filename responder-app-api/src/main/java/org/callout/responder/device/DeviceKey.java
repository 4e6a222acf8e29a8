package org.callout.responder.device;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A device is named by its volunteer's app. */
@Embeddable
record DeviceKey(
        @Column(name = "responder_id") UUID responderId,
        @Column(name = "device_id") String deviceId) {}
