package org.callout.dispatch.aed;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Position;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What a coordinator says about a place; all of it but the code replaces what was said before.
 *
 * @param access OSM's {@code access}: yes, permissive, customers, private, no
 * @param openingHours OSM's {@code opening_hours}
 * @param cabinetCode secret of the cabinet, shown to those on their way to fetch the device only; absent to leave it as it
 *     is, since nobody who describes the place anew can read it; empty for none
 */
@Schema(name = "AedRequest")
record AedRequest(
        @NotNull @DecimalMin("-180") @DecimalMax("180") @Nullable
        Double lon,

        @NotNull @DecimalMin("-90") @DecimalMax("90") @Nullable
        Double lat,

        @Size(max = 50) @Nullable String access,
        @Nullable Boolean indoor,
        @Size(max = 20) @Nullable String level,
        @Size(max = 500) @Nullable String openingHours,
        @Size(max = 500) @Nullable String description,

        @Schema(description = "Absent leaves the code as it is, an empty text takes it away") @Size(max = 50) @Nullable
        String cabinetCode) {

    /** The site as described, with the identity and the list given. */
    AedSite toSite(UUID id, String source, String sourceRef, AedCondition current) {
        return new AedSite(
                id,
                source,
                sourceRef,
                new Position(requireNonNull(lon), requireNonNull(lat)),
                access,
                indoor,
                level,
                openingHours == null || openingHours.isBlank() ? null : openingHours,
                description,
                current);
    }

    @Override
    public String toString() {
        return "AedRequest[lon=%s, lat=%s, cabinetCode=[redacted]]".formatted(lon, lat);
    }
}
