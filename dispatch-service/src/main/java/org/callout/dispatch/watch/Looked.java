package org.callout.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callout.dispatch.assignment.Setback;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under way whose turn it is to be looked at.
 *
 * @param entry from the door to the patient, as far as floor and access are known
 * @param setOut when they said that they are on the way, or have the device; null when they have not
 * @param acceptedEta what they were reckoned to need when they said yes: turnout, travel and entry
 * @param promised when they should be there by the way last worked out
 * @param fetching the device that they still have to fetch; null when they head for the scene
 * @param known what is known to keep them
 * @param fix the newest since they said yes
 * @param trail what is remembered; empty before the first fix
 */
record Looked(
        UUID calloutId,
        Position scene,
        Duration entry,
        UUID assignmentId,
        UUID responderId,
        TravelMode mode,
        Instant accepted,
        @Nullable Instant setOut,
        Duration acceptedEta,
        Instant promised,
        @Nullable Device fetching,
        @Nullable Setback known,
        PositionFix fix,
        Optional<Trail> trail) {

    /**
     * A defibrillator on somebody's way.
     *
     * @param pickUp how long it takes to fetch it there
     */
    record Device(UUID id, Position position, Duration pickUp) {}

    Position goal() {
        return fetching == null ? scene : fetching.position();
    }

    /** Names what they head for: another scene or device is another aim. */
    String aim() {
        String device = fetching == null ? "" : fetching.id().toString();
        return "%s %.6f %.6f %s".formatted(device, scene.lon(), scene.lat(), mode);
    }

    @Override
    public String toString() {
        return "Looked[assignmentId=" + assignmentId + ", rest=[redacted]]";
    }
}
