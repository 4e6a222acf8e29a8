package org.callout.platform.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a part of the world, as its region.json says.
 *
 * @param holidayRegion ISO 3166 code whose public holidays count; null when none are known
 * @param center lon, lat where maps open
 * @param zoom Web Mercator zoom at which maps open
 * @param bounds west, south, east, north; degrees
 * @param attribution of the base map, shown on every map
 * @param emergencyNumber that somebody in danger rings; {@value #ANYWHERE} where the region tells none
 */
public record Region(
        String name,
        ZoneId timeZone,
        @Nullable String holidayRegion,
        List<Double> center,
        double zoom,
        List<Double> bounds,
        String attribution,
        @Nullable String emergencyNumber) {

    /** Answered by every mobile network of the GSM family, whatever the country's own is (3GPP TS 22.101). */
    static final String ANYWHERE = "112";

    /** For an installation that has not been told its region: the whole Earth, by UTC. */
    static final Region EARTH = new Region(
            "Earth",
            ZoneId.of("UTC"),
            null,
            List.of(0.0, 20.0),
            1,
            List.of(-180.0, -85.0, 180.0, 85.0),
            "© OpenStreetMap contributors",
            null);

    public Region {
        if (center.size() != 2 || bounds.size() != 4) {
            throw new IllegalArgumentException("center is lon, lat and bounds are west, south, east, north");
        }
        center = List.copyOf(center);
        bounds = List.copyOf(bounds);
    }

    /** Never null. */
    @Override
    public String emergencyNumber() {
        return emergencyNumber == null ? ANYWHERE : emergencyNumber;
    }
}
