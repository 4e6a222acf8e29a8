package org.callout.dispatch.aed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.DeviceKey;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What we know of a device ourselves, whichever lists describe where it stands. */
@Entity
@Table(name = "aed_device")
@DynamicUpdate
class AedDevice {

    @Id
    private UUID id;

    private String key;

    @Enumerated(EnumType.STRING)
    private AedCondition condition;

    private @Nullable String cabinetCode;
    private Instant updatedAt;
    private Instant conditionSince;
    private @Nullable String conditionBy;
    private @Nullable String conditionReason;
    private @Nullable Instant removedAt;
    private @Nullable String removedBy;
    private @Nullable String removedReason;
    private @Nullable Instant broughtBackAt;
    private @Nullable String broughtBackBy;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable Integer checkEveryDays;
    private @Nullable LocalDate batteryUntil;
    private @Nullable LocalDate padsUntil;
    private @Nullable LocalDate checkDue;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AedDevice() {}

    AedDevice(UUID id, DeviceKey key, Instant now) {
        this.id = id;
        this.key = key.text();
        condition = AedCondition.AVAILABLE;
        updatedAt = now;
        conditionSince = now;
    }

    /** Takes the step to that condition; false, with nothing changed, when the device's life has no such step. */
    boolean reach(AedCondition wanted, Instant now) {
        Optional<AedLife> next = life().stepTo(wanted);
        next.ifPresent(life -> {
            condition = life.condition();
            updatedAt = now;
            conditionSince = now;
            conditionBy = null;
            conditionReason = null;
        });
        return next.isPresent();
    }

    /** Like {@link #reach}, because somebody says so; why is null when they do not say. */
    boolean reach(AedCondition wanted, String by, @Nullable String why, Instant now) {
        if (!reach(wanted, now)) return false;
        conditionBy = by;
        conditionReason = why;
        return true;
    }

    /** Somebody has taken it off all lists; why is null when they do not say. */
    void removed(String by, @Nullable String why, Instant now) {
        removedAt = now;
        removedBy = by;
        removedReason = why;
        updatedAt = now;
    }

    void broughtBack(String by, Instant now) {
        broughtBackAt = now;
        broughtBackBy = by;
        updatedAt = now;
    }

    /** When somebody last took it off all lists; null when nobody has. */
    @Nullable
    Instant removedAt() {
        return removedAt;
    }

    /** Somebody has looked: pads, battery and cabinet are in order. */
    void checked(String by, Instant now) {
        checkedAt = now;
        checkedBy = by;
        updatedAt = now;
    }

    /**
     * Takes over when to look again.
     *
     * @param zone in which a day is a day
     */
    void plan(CheckPlan plan, ZoneId zone, Instant now) {
        checkEveryDays = plan.everyDays();
        batteryUntil = plan.batteryUntil();
        padsUntil = plan.padsUntil();
        checkDue = plan.due(LocalDate.ofInstant(checkedAt == null ? now : checkedAt, zone));
        updatedAt = now;
    }

    /** @param code null to leave it as it is, empty for none */
    void secureWith(@Nullable String code) {
        if (code != null) cabinetCode = code.isEmpty() ? null : code;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    AedCondition condition() {
        return condition;
    }

    AedLife life() {
        return AedLife.of(condition);
    }

    @Nullable
    String cabinetCode() {
        return cabinetCode;
    }

    @Override
    public String toString() {
        return "AedDevice[id=" + id + ", condition=" + condition + ", code=[redacted]]";
    }
}
