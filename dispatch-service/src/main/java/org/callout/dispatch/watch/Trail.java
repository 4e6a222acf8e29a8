package org.callout.dispatch.watch;

import java.time.Instant;
import org.callout.geo.place.PositionFix;

/**
 * What is remembered of somebody's way from one look to the next.
 *
 * @param aim what they were heading for; another aim is another trail
 * @param moved the fix at which they had last moved
 * @param mark seconds of way that were left at the turning point: the least so far, or the most since they turned back
 * @param promised when they were to be there, as known when the trail began
 * @param seen when the last fix was made
 */
record Trail(String aim, PositionFix moved, int mark, Instant promised, Instant seen) {

    /** Where a trail begins. */
    static Trail from(String aim, PositionFix fix, int secondsLeft, Instant promised) {
        return new Trail(aim, fix, secondsLeft, promised, fix.at());
    }

    @Override
    public String toString() {
        return "Trail[seen=" + seen + ", rest=[redacted]]";
    }
}
