package org.callout.dispatch.alarm;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alarm for queries; it is changed by statements that say under what condition. */
@Entity
@Table(name = "alarm")
class StandingAlarm {

    @Id
    private UUID id;

    private String organisation;

    @Enumerated(EnumType.STRING)
    private AlarmKind kind;

    private String cause;
    private UUID calloutId;
    private UUID subject;
    private @Nullable Instant clearedAt;
    private @Nullable String resolution;
    private @Nullable String owner;
    private @Nullable String ownerName;
    private @Nullable String offeredTo;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StandingAlarm() {}
}
