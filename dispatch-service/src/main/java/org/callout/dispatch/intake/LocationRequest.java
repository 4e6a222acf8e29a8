package org.callout.dispatch.intake;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.callout.dispatch.callout.Location;
import org.callout.geo.policy.PlaceType;
import org.jspecify.annotations.Nullable;

/** Where help is needed, as sent. */
record LocationRequest(
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @DecimalMin("0") @DecimalMax("100000") @Nullable Double accuracyMetres,
        @Size(max = 300) @Nullable String address,
        @Size(max = 20) @Nullable String floor,
        @Size(max = 500) @Nullable String access,
        @Nullable PlaceType placeType) {

    /** Where a callout is that is not known yet. */
    Location toLocation() {
        return toLocation(PlaceType.UNKNOWN);
    }

    /**
     * Where a callout is that others may have spoken about.
     *
     * @param otherwise what sort of place it is when the request does not say so
     */
    Location toLocation(PlaceType otherwise) {
        return new Location(
                lon, lat, accuracyMetres, address, floor, access, placeType == null ? otherwise : placeType);
    }

    @Override
    public String toString() {
        return "LocationRequest[redacted]";
    }
}
