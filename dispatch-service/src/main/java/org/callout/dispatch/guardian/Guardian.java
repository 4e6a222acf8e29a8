package org.callout.dispatch.guardian;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks after a device. */
@Entity
@Table(name = "aed_guardian")
class Guardian {

    @Id
    private UUID deviceId;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Guardian() {}

    Guardian(UUID deviceId, String name, @Nullable String email, @Nullable String phone, Instant now) {
        this.deviceId = deviceId;
        this.name = name;
        this.email = email;
        this.phone = phone;
        updatedAt = now;
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Override
    public String toString() {
        return "Guardian[device=" + deviceId + ", rest=[redacted]]";
    }
}
