package org.callout.dispatch.aed;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callout.geo.aed.AedSite;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What one list says of a device. Rows of two lists are never merged, whatever device they describe. */
@Entity
@Table(name = "aed_site")
@DynamicUpdate
public class AedSiteRow {

    @Id
    private UUID id;

    private UUID deviceId;
    private String source;
    private String sourceRef;
    private double lon;
    private double lat;
    private @Nullable String access;
    private @Nullable Boolean indoor;
    private @Nullable String level;
    private @Nullable String openingHours;
    private @Nullable String listedHours;

    /** Of all that the list said last; what a coordinator says does not change it. */
    private @Nullable UUID listedAs;

    @Enumerated(EnumType.STRING)
    private HoursStanding hoursStanding;

    private @Nullable String mendedBy;
    private @Nullable Instant mendedAt;
    private @Nullable String description;
    private Instant updatedAt;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AedSiteRow() {}

    /** A row that was not known before. */
    public AedSiteRow(UUID id, UUID deviceId, AedSite site, Instant now) {
        this.id = id;
        this.deviceId = deviceId;
        source = site.source();
        sourceRef = site.sourceRef();
        takeOver(site, now);
        listedAs = fingerprint(site);
    }

    /** Takes over all that the list says; hours that a coordinator has mended stay while the list says the same of them. */
    public void describe(AedSite site, Instant now) {
        takeOver(site, now);
        listedAs = fingerprint(site);
    }

    private void takeOver(AedSite site, Instant now) {
        lon = site.position().lon();
        lat = site.position().lat();
        access = site.access();
        indoor = site.indoor();
        level = site.level();
        description = site.description();
        if (mendedAt == null || !Objects.equals(listedHours, site.openingHours())) {
            openingHours = site.openingHours();
            mendedBy = null;
            mendedAt = null;
        }
        listedHours = site.openingHours();
        hoursStanding = HoursStanding.of(openingHours);
        retiredAt = null;
        updatedAt = now;
    }

    /** Whether it is what the list said the last time: then what a coordinator has said since goes on to count. */
    public boolean saysTheSameAs(AedSite site) {
        return retiredAt == null
                && fingerprint(site).equals(listedAs)
                && hoursStanding == HoursStanding.of(openingHours);
    }

    private static UUID fingerprint(AedSite site) {
        String said = Stream.<@Nullable Object>of(
                        site.position().lon(),
                        site.position().lat(),
                        site.access(),
                        site.indoor(),
                        site.level(),
                        site.openingHours(),
                        site.description())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes over all that a coordinator says; until its list says otherwise, where it stands in one. */
    void describeByHand(AedSite site, String by, Instant now) {
        if (source.equals(AedSites.BY_HAND)) {
            mendedBy = null;
            mendedAt = null;
            describe(site, now);
            return;
        }
        @Nullable String hours = site.openingHours();
        @Nullable String before = openingHours;
        takeOver(site.withOpeningHours(listedHours), now);
        if (!Objects.equals(hours, before)) mendHours(hours, by, now);
    }

    /**
     * Hours as a coordinator has found out that they are, whatever the list says.
     *
     * @param hours null when nobody knows them
     */
    void mendHours(@Nullable String hours, String by, Instant now) {
        openingHours = hours;
        hoursStanding = HoursStanding.of(hours);
        mendedBy = by;
        mendedAt = now;
        updatedAt = now;
    }

    /** The site is no longer in its list, or was removed by a coordinator. */
    public void retire(Instant now) {
        retiredAt = now;
        updatedAt = now;
    }

    /** It counts again, as it was. */
    void bringBack(Instant now) {
        retiredAt = null;
        updatedAt = now;
    }

    /** Whether it was retired at that very time. */
    boolean isRetiredAt(Instant at) {
        return at.equals(retiredAt);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public String sourceRef() {
        return sourceRef;
    }

    String source() {
        return source;
    }

    UUID deviceId() {
        return deviceId;
    }

    @Nullable
    String access() {
        return access;
    }

    @Nullable
    String openingHours() {
        return openingHours;
    }
}
