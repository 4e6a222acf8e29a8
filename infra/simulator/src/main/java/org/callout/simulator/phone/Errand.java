package org.callout.simulator.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;

/**
 * What an assigned volunteer has to do.
 *
 * @param aed the device to fetch on the way
 * @param notBefore when a care request's window opens
 */
record Errand(
        UUID assignmentId,
        UUID alertId,
        UUID calloutId,
        String category,
        boolean care,
        TravelMode travelMode,
        Position scene,
        Optional<Position> aed,
        Optional<Instant> notBefore) {

    /** Whether both lead the same way: a correction of the place or another AED does not. */
    boolean leadsTheSameWayAs(Errand other) {
        return scene.equals(other.scene) && aed.equals(other.aed);
    }
}
