package org.callout.responder.device;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone or browser that may ring, or a telephone (without a platform), until its token is dead or the volunteer removes it. Written by its repository. */
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
    private @Nullable Platform platform;

    @Column(name = "last_check")
    @Convert(converter = DeviceCheckConverter.class)
    private @Nullable DeviceCheck lastCheck;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "proven_at")
    private @Nullable Instant provenAt;

    @Column(name = "proven_by")
    private @Nullable String provenBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected Device() {}

    public String deviceId() {
        return key.deviceId();
    }

    /** Null for a telephone. */
    public @Nullable Platform platform() {
        return platform;
    }

    /** When a push last reached it for certain. */
    public @Nullable Instant provenAt() {
        return provenAt;
    }

    /** By which channel that was. */
    public @Nullable String provenBy() {
        return provenBy;
    }

    /** Whether it rings, as far as it is known. */
    public CanRing.Known canRing(Instant now) {
        return CanRing.of(lastCheck, checkedAt, provenAt, now);
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
