package org.callout.dispatch.guardian;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.jspecify.annotations.Nullable;

/** That a guardian is to be told of their device. Holds no personal data. */
@Entity
@Table(name = "aed_notice")
class Notice {

    @Id
    private UUID id;

    private UUID deviceId;

    @Enumerated(EnumType.STRING)
    private AedCondition condition;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private Instant dueAt;
    private int attempts;
    private @Nullable String gateway;
    private @Nullable Instant sentAt;
    private @Nullable String problem;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Notice() {}

    Notice(UUID id, UUID deviceId, AedCondition condition, Instant at) {
        this.id = id;
        this.deviceId = deviceId;
        this.condition = condition;
        this.at = at;
        state = NoticeState.QUEUED;
        dueAt = at;
    }

    UUID id() {
        return id;
    }

    AedCondition condition() {
        return condition;
    }

    Instant at() {
        return at;
    }

    NoticeState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    String gateway() {
        return gateway;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String problem() {
        return problem;
    }
}
