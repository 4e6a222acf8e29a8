package org.callout.geo.aed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether devices of one region can be had at an instant: condition first, then access, then opening hours in the
 * region's local time, and where none are known whether it stands in a building. Safe for use by many threads.
 */
public final class UsabilityCheck {

    /** Values of OSM's {@code access} that keep the public out; everything else, absence included, does not. */
    private static final Set<String> CLOSED_TO_PUBLIC = Set.of("no", "private", "permit");

    /** From when and until when a building of which nobody knows more is taken to be open. Assumed: nobody has counted. */
    private static final LocalTime DOORS_OPEN = LocalTime.of(7, 0);

    private static final LocalTime DOORS_SHUT = LocalTime.of(21, 0);

    /** Lists of devices repeat a few hundred texts; beyond this number the memory is started anew. */
    private static final int REMEMBERED_TEXTS = 10_000;

    private final Supplier<RegionCalendar> calendar;
    private final Map<String, OpeningHours> parsed = new ConcurrentHashMap<>();

    /** @param zone the region's time zone */
    public UsabilityCheck(ZoneId zone, PublicHolidays holidays) {
        this(() -> new RegionCalendar(zone, holidays));
    }

    /** @param calendar asked anew each time, for a region that may be exchanged */
    public UsabilityCheck(Supplier<RegionCalendar> calendar) {
        this.calendar = calendar;
    }

    /** Whether the device can be had at that instant. */
    public Usability of(AedSite site, Instant at) {
        if (site.condition() != AedCondition.AVAILABLE) {
            return Usability.UNUSABLE;
        }
        return ofPlace(site.access(), site.indoor(), site.openingHours(), at);
    }

    /**
     * Whether one gets to a device that hangs ready there; never {@link Usability#UNUSABLE}.
     *
     * @param access as {@link AedSite#access()}
     * @param indoor as {@link AedSite#indoor()}
     * @param openingHours as {@link AedSite#openingHours()}
     */
    public Usability ofPlace(
            @Nullable String access, @Nullable Boolean indoor, @Nullable String openingHours, Instant at) {
        if (access != null && keepsThePublicOut(access)) {
            return Usability.NO_ACCESS;
        }
        return switch (openness(openingHours, at)) {
            case OPEN -> Usability.OPEN;
            case CLOSED -> Usability.CLOSED;
            case UNKNOWN ->
                Boolean.TRUE.equals(indoor) && isNight(at) ? Usability.LIKELY_SHUT : Usability.UNKNOWN_HOURS;
        };
    }

    /** Lists write several values with semicolons between them, and as they like; one that lets somebody in is enough. */
    private static boolean keepsThePublicOut(String access) {
        return Stream.of(access.split(";", -1))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .allMatch(CLOSED_TO_PUBLIC::contains);
    }

    private boolean isNight(Instant at) {
        LocalTime local = LocalTime.ofInstant(at, calendar.get().zone());
        return local.isBefore(DOORS_OPEN) || !local.isBefore(DOORS_SHUT);
    }

    private Openness openness(@Nullable String text, Instant at) {
        if (text == null || text.isBlank()) {
            return Openness.UNKNOWN;
        }
        RegionCalendar here = calendar.get();
        return hoursOf(text).at(LocalDateTime.ofInstant(at, here.zone()), here.holidays());
    }

    private OpeningHours hoursOf(String text) {
        if (parsed.size() >= REMEMBERED_TEXTS) {
            parsed.clear();
        }
        return parsed.computeIfAbsent(text, OpeningHours::parse);
    }
}
