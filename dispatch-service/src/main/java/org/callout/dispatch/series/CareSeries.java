package org.callout.dispatch.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.dispatch.intake.CareRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A visit that repeats until a day. Changed under the lock of its row. */
@Entity
@Table(name = "care_series")
class CareSeries {

    @Id
    private UUID id;

    private String organisation;
    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private CareRequest firstVisit;

    private String days;
    private LocalDate lastDay;
    private String zone;
    private String createdBy;
    private Instant createdAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable Instant nextDueAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected CareSeries() {}

    CareSeries(UUID id, String organisation, SeriesRequest request, ZoneId zone, String by, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.reference = request.first().reference();
        this.firstVisit = request.first();
        this.days = new TreeSet<>(request.days()).stream().map(Enum::name).collect(Collectors.joining(" "));
        this.lastDay = request.until();
        this.zone = zone.getId();
        this.createdBy = by;
        this.createdAt = now;
        this.nextDueAt = now;
    }

    Recurrence recurrence() {
        return Recurrence.of(firstVisit.window().from(), firstVisit.window().to(), days(), lastDay, ZoneId.of(zone));
    }

    /** Whether it was asked for in the same words. */
    boolean repeats(SeriesRequest request) {
        return firstVisit.equals(request.first()) && days().equals(request.days()) && lastDay.equals(request.until());
    }

    /** By which its visit of that day is known for ever. */
    String referenceOn(LocalDate day) {
        return reference + "/" + day;
    }

    /** All that was due has been raised. */
    void raisedAllDue(Instant now) {
        nextDueAt = endedAt == null ? recurrence().nextDue(now).orElse(null) : null;
    }

    /** A visit is to be raised after all. */
    void lookAgain(Instant now) {
        if (endedAt == null) nextDueAt = now;
    }

    void end(String by, Instant now) {
        if (endedAt != null) return;
        endedBy = by;
        endedAt = now;
        nextDueAt = null;
    }

    Set<DayOfWeek> days() {
        return Arrays.stream(days.split(" ", -1))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    String reference() {
        return reference;
    }

    CareRequest firstVisit() {
        return firstVisit;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    String zone() {
        return zone;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
