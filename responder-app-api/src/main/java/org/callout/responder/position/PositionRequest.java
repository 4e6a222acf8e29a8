package org.callout.responder.position;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fix as the phone measured it. */
@Schema(name = "PositionRequest", description = "Degrees WGS84")
record PositionRequest(
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
        @NotNull @DecimalMin("0") @DecimalMax("100000") Double accuracyMetres,

        @Schema(description = "When it was measured; more than 30 s ahead of the server or older than a day is refused")
        @NotNull
        Instant at) {

    /** Clocks of phones differ a little; a fix from further ahead would stay the newest for too long. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /** Who was somewhere yesterday is not there; and a date that no database holds would spoil a batch of others' fixes. */
    private static final Duration OLDEST = Duration.ofDays(1);

    /** The constraints above once more, for whoever is in a hurry: whether nothing is missing and each number in its range. */
    boolean keepsToRanges() {
        return lon != null
                && lon >= -180
                && lon <= 180
                && lat != null
                && lat >= -90
                && lat <= 90
                && accuracyMetres != null
                && accuracyMetres >= 0
                && accuracyMetres <= 100_000
                && at != null;
    }

    /** What is wrong with the time it was measured at, in words that follow the field's name. */
    Optional<String> complaintAboutTime(Instant now) {
        if (at.isAfter(now.plus(TOLERANCE))) {
            return Optional.of("is more than 30 s in the future");
        }
        return at.isBefore(now.minus(OLDEST)) ? Optional.of("is more than a day ago") : Optional.empty();
    }

    Position of(UUID responderId) {
        return new Position(responderId, lon, lat, accuracyMetres, at);
    }

    @Override
    public String toString() {
        return "PositionRequest[redacted]";
    }
}
