package org.callout.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * What the region's {@code region.json} says.
 *
 * @param timeZone IANA name
 * @param holidayRegion ISO 3166 code whose public holidays count
 * @param center lon, lat where maps open
 * @param zoom Web Mercator zoom at which maps open
 * @param bounds west, south, east, north; degrees
 * @param attribution shown on every map
 * @param emergencyNumber that somebody in danger rings; null for 112
 * @param place where demonstrations raise their first callout; null in a file that leaves it to us
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record Facts(
        String name,
        String timeZone,
        @Nullable String holidayRegion,
        List<Double> center,
        double zoom,
        List<Double> bounds,
        String attribution,
        @Nullable String emergencyNumber,
        @Nullable Place place) {

    /** A place with a name that people know it by. */
    record Place(double lon, double lat, String address) {}

    Position middle() {
        return new Position(center.getFirst(), center.getLast());
    }

    Facts with(Place somewhere) {
        return new Facts(name, timeZone, holidayRegion, center, zoom, bounds, attribution, emergencyNumber, somewhere);
    }
}
