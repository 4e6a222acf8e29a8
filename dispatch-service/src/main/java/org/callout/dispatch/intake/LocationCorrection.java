package org.callout.dispatch.intake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import org.callout.dispatch.callout.Location;
import org.callout.geo.policy.PlaceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has changed about where help is needed; whatever is absent stays as it was. */
record LocationCorrection(
        @DecimalMin("-180") @DecimalMax("180") @Nullable Double lon,
        @DecimalMin("-90") @DecimalMax("90") @Nullable Double lat,
        @DecimalMin("0") @DecimalMax("100000") @Nullable Double accuracyMetres,
        @Size(max = 300) @Nullable String address,
        @Size(max = 20) @Nullable String floor,
        @Size(max = 500) @Nullable String access,
        @Nullable PlaceType placeType) {

    /** Half a point together with half of the former one would be a third place. */
    @Schema(hidden = true)
    @AssertTrue(message = "lon and lat come together")
    boolean isPointWhole() {
        return (lon == null) == (lat == null);
    }

    Location applyTo(Location known) {
        return new Location(
                lon == null ? known.lon() : lon,
                lat == null ? known.lat() : lat,
                accuracyMetres == null ? known.accuracyMetres() : accuracyMetres,
                Texts.corrected(address, known.address()),
                Texts.corrected(floor, known.floor()),
                Texts.corrected(access, known.access()),
                placeType == null ? known.placeType() : placeType);
    }

    @Override
    public String toString() {
        return "LocationCorrection[redacted]";
    }
}
