package org.callout.dispatch.callout;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import org.callout.geo.place.Position;
import org.callout.geo.policy.PlaceType;
import org.callout.geo.travel.BuildingEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where help is needed.
 *
 * @param lon degrees WGS84
 * @param lat degrees WGS84
 * @param accuracyMetres radius in which the true place lies; null when not told
 * @param address as a person would say it; null when not told
 * @param floor as written in the building; null when not told
 * @param access how to get in; null when not told
 * @param placeType what sort of place
 */
@Embeddable
public record Location(
        double lon,
        double lat,
        @Nullable Double accuracyMetres,
        @Nullable String address,
        @Nullable String floor,
        @Nullable String access,
        @Enumerated(EnumType.STRING) PlaceType placeType) {

    /** The bare point. */
    public Position position() {
        return new Position(lon, lat);
    }

    /** From the door to the patient, as far as floor and access are known. */
    public Duration entry() {
        return BuildingEntry.delay(floor, access);
    }

    @Override
    public String toString() {
        return "Location[redacted]";
    }
}
