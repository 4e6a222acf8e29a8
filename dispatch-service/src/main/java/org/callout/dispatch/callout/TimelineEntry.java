package org.callout.dispatch.callout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a callout; kept for ever, for whoever has to understand it later. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID calloutId;
    private long version;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private TimelineWord word;

    private @Nullable UUID responderId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> detail;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TimelineEntry() {}

    /** What happened, as part of the decision that made the version. */
    public TimelineEntry(UUID id, UUID calloutId, long version, Instant at, Happening happening) {
        this.id = id;
        this.calloutId = calloutId;
        this.version = version;
        this.at = at;
        this.word = happening.word();
        this.responderId = happening.responderId();
        this.detail = happening.detail();
    }

    public UUID calloutId() {
        return calloutId;
    }

    /** The version of the callout that this was part of. */
    public long version() {
        return version;
    }

    public Instant at() {
        return at;
    }

    public TimelineWord word() {
        return word;
    }

    /** Whom it concerns; null when nobody in particular. */
    public @Nullable UUID responderId() {
        return responderId;
    }

    /** Small facts by name; never patient data. */
    public Map<String, Object> detail() {
        return detail;
    }
}
