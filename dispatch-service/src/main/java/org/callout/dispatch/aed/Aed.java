package org.callout.dispatch.aed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Position;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** A device as the list that counts describes it: what is read, never written. */
@Entity
@Immutable
@Table(name = "aed")
@Synchronize({"aed_device", "aed_site", "aed_source"})
class Aed {

    @Id
    private UUID id;

    private UUID siteId;
    private String source;
    private String sourceRef;
    private double lon;
    private double lat;
    private @Nullable String access;
    private @Nullable Boolean indoor;
    private @Nullable String level;
    private @Nullable String openingHours;
    private @Nullable String listedHours;

    @Enumerated(EnumType.STRING)
    private HoursStanding hoursStanding;

    private @Nullable Instant mendedAt;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private AedCondition condition;

    private @Nullable Instant retiredAt;
    private Instant conditionSince;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable Integer checkEveryDays;
    private @Nullable LocalDate batteryUntil;
    private @Nullable LocalDate padsUntil;
    private @Nullable LocalDate checkDue;
    private @Nullable String conditionBy;
    private @Nullable String conditionReason;
    private @Nullable Instant removedAt;
    private @Nullable String removedBy;
    private @Nullable String removedReason;
    private @Nullable Instant broughtBackAt;
    private @Nullable String broughtBackBy;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Aed() {}

    AedSite site() {
        return siteAs(condition);
    }

    /** The site as it would be with its device in another condition. */
    AedSite siteAs(AedCondition other) {
        return new AedSite(
                id, source, sourceRef, new Position(lon, lat), access, indoor, level, openingHours, description, other);
    }

    UUID id() {
        return id;
    }

    HoursStanding hoursStanding() {
        return hoursStanding;
    }

    Instant conditionSince() {
        return conditionSince;
    }

    /** Who said that it is in that condition; null when what happened at a callout did, and so is why. */
    @Nullable
    String conditionBy() {
        return conditionBy;
    }

    @Nullable
    String conditionReason() {
        return conditionReason;
    }

    /** Since when no list has it; null when one does. */
    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }

    /** Whether somebody took it off the lists, rather than a list having dropped it. */
    boolean isRetiredByHand() {
        return retiredAt != null && retiredAt.equals(removedAt);
    }

    @Nullable
    String removedBy() {
        return removedBy;
    }

    @Nullable
    String removedReason() {
        return removedReason;
    }

    /** When somebody last brought it back; null when nobody has, and so is who. */
    @Nullable
    Instant broughtBackAt() {
        return broughtBackAt;
    }

    @Nullable
    String broughtBackBy() {
        return broughtBackBy;
    }

    /** When somebody last looked; null when nobody has noted it, and so is who. */
    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    @Nullable
    String checkedBy() {
        return checkedBy;
    }

    CheckPlan checkPlan() {
        return new CheckPlan(checkEveryDays, batteryUntil, padsUntil);
    }

    /** The day by which somebody has to look again; null when nothing says so. */
    @Nullable
    LocalDate checkDue() {
        return checkDue;
    }

    /** What the list says where a coordinator has mended it; null where nobody has. */
    @Nullable
    String hoursBeforeMending() {
        return mendedAt == null ? null : listedHours;
    }
}
