package org.callout.dispatch.series;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One day of a series that something has been decided about. Changed under the lock of the series. */
@Entity
@Table(name = "care_visit")
class CareVisit {

    @EmbeddedId
    private Key key;

    private @Nullable UUID calloutId;
    private @Nullable String skippedBy;
    private @Nullable Instant skippedAt;

    @Embeddable
    record Key(UUID seriesId, LocalDate day) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CareVisit() {}

    CareVisit(UUID seriesId, LocalDate day) {
        this.key = new Key(seriesId, day);
    }

    UUID seriesId() {
        return key.seriesId();
    }

    LocalDate day() {
        return key.day();
    }

    boolean isSkipped() {
        return skippedAt != null;
    }

    /** Whether it is under way to become a care request; a crash there is made up for. */
    boolean isBeingRaised() {
        return skippedAt == null && calloutId == null;
    }

    void skip(String by, Instant now) {
        skippedBy = by;
        skippedAt = now;
    }

    void raisedAs(UUID callout) {
        calloutId = callout;
    }

    /** The care request; null while it is being raised, and when it was left out before. */
    @Nullable
    UUID calloutId() {
        return calloutId;
    }

    @Nullable
    String skippedBy() {
        return skippedBy;
    }
}
