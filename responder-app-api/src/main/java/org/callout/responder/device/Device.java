package org.callout.responder.device;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone or browser that may ring, until its token is dead or the volunteer removes it. Written by its repository. */
@Entity
@Table(name = "device")
public class Device {

    /** What the push is made for. */
    public enum Platform {
        ANDROID,
        IOS,
        WEB
    }

    @EmbeddedId
    private DeviceKey key;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    public String deviceId() {
        return key.deviceId();
    }

    public Platform platform() {
        return platform;
    }

    /** Whether push can no longer reach it. */
    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Whether it is this volunteer's. */
    public boolean belongsTo(UUID responderId) {
        return key.responderId().equals(responderId);
    }
}
