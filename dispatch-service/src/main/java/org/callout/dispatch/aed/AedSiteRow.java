package org.callout.dispatch.aed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Position;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An AED site as stored. Only changed columns are written, so that an import and the course of a callout, which change
 * different ones, never undo each other.
 */
@Entity
@Table(name = "aed_site")
@DynamicUpdate
class AedSiteRow {

    @Id
    private UUID id;

    private String source;
    private String sourceRef;
    private double lon;
    private double lat;
    private @Nullable String access;
    private @Nullable Boolean indoor;
    private @Nullable String level;
    private @Nullable String openingHours;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private AedCondition condition;

    private @Nullable String cabinetCode;
    private Instant updatedAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AedSiteRow() {}

    AedSiteRow(AedSite site, Instant now) {
        id = site.id();
        source = site.source();
        sourceRef = site.sourceRef();
        condition = site.condition();
        updatedAt = now;
        describe(site, now);
    }

    /** Takes over everything that a list or a coordinator says about the place; leaves the condition alone. */
    final void describe(AedSite site, Instant now) {
        lon = site.position().lon();
        lat = site.position().lat();
        access = site.access();
        indoor = site.indoor();
        level = site.level();
        openingHours = site.openingHours();
        description = site.description();
        retiredAt = null;
        updatedAt = now;
    }

    /** Takes the step to that condition; false, with nothing changed, when the device's life has no such step. */
    boolean reach(AedCondition wanted, Instant now) {
        Optional<AedLife> next = life().stepTo(wanted);
        next.ifPresent(life -> {
            condition = life.condition();
            updatedAt = now;
        });
        return next.isPresent();
    }

    /** The site is no longer in its list, or was removed by a coordinator. */
    void retire(Instant now) {
        retiredAt = now;
        updatedAt = now;
    }

    /** @param code null to leave it as it is, empty for none */
    void secureWith(@Nullable String code) {
        if (code != null) cabinetCode = code.isEmpty() ? null : code;
    }

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

    String sourceRef() {
        return sourceRef;
    }

    @Nullable
    String cabinetCode() {
        return cabinetCode;
    }

    AedLife life() {
        return AedLife.of(condition);
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
