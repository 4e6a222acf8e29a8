package org.callout.responder.ready;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.callout.responder.readiness.ChosenPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place that stands in for a fix that is missing or too old, degrees WGS84. */
@Schema(name = "UsualPlace")
record PlaceJson(
        @NotNull ChosenPlace.Kind kind,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,

        @Schema(description = "When you are there; none for whenever you are at no other place")
        @Size(max = IntervalJson.MOST)
        @Nullable
        List<@Valid @NotNull IntervalJson> hours) {

    static PlaceJson of(ChosenPlace place) {
        return new PlaceJson(place.kind(), place.lon(), place.lat(), IntervalJson.of(place.hours()));
    }

    ChosenPlace toPlace() {
        return new ChosenPlace(kind, lon, lat, IntervalJson.toHours(hours));
    }

    @Override
    public String toString() {
        return "PlaceJson[redacted]";
    }
}
