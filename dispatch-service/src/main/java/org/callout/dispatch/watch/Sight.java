package org.callout.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import org.callout.dispatch.assignment.Setback;
import org.callout.geo.place.Distance;
import org.callout.geo.place.PositionFix;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under way as a new fix shows them.
 *
 * @param aim names the scene and the device that they head for
 * @param left travel that is left
 * @param toGoal straight line to the device if they still fetch one, else to the scene
 * @param setOut when they said that they are on the way, or have the device; null when they have not
 * @param accepted when they said yes
 * @param acceptedEta what they were reckoned to need when they said yes: turnout, travel and entry
 * @param promised when they were to be there, by the way last worked out
 * @param longestEta nobody who needs longer would be asked now, unless by name
 * @param known what is known to keep them so far
 */
record Sight(
        String aim,
        PositionFix fix,
        Duration left,
        Distance toGoal,
        @Nullable Instant setOut,
        Instant accepted,
        Duration acceptedEta,
        Instant promised,
        Duration longestEta,
        @Nullable Setback known) {

    @Override
    public String toString() {
        return "Sight[known=" + known + ", rest=[redacted]]";
    }
}
