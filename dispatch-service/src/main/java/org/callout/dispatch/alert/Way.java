package org.callout.dispatch.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.util.UUID;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.TravelSource;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is expected to get to the scene.
 *
 * @param etaSeconds turnout and travel together, counted from when the way was worked out
 * @param distanceMetres length of the way
 * @param mode how they travel
 * @param source what the figures rest on
 * @param aedId the AED site on the way; null for whoever goes straight
 */
@Embeddable
public record Way(
        int etaSeconds,
        int distanceMetres,

        @Enumerated(EnumType.STRING) @Column(name = "travel_mode")
        TravelMode mode,

        @Enumerated(EnumType.STRING) @Column(name = "travel_source")
        TravelSource source,

        @Nullable UUID aedId) {

    /** The same way with another AED site on it; null for none. */
    public Way withAed(@Nullable UUID otherAedId) {
        return new Way(etaSeconds, distanceMetres, mode, source, otherAedId);
    }

    /** {@link #etaSeconds()} as a duration. */
    public Duration eta() {
        return Duration.ofSeconds(etaSeconds);
    }
}
