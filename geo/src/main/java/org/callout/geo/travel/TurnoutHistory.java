package org.callout.geo.travel;

import java.time.Duration;

/**
 * How long one responder has taken to get under way, by day and by night.
 *
 * @see Turnout#isNight
 */
public record TurnoutHistory(Observed byDay, Observed byNight) {

    /** Of somebody who has never been under way. */
    public static final TurnoutHistory NONE = new TurnoutHistory(Observed.NONE, Observed.NONE);

    /**
     * Turnouts of one half of the day.
     *
     * @param sumLogSeconds sum of their natural logarithms
     */
    public record Observed(int count, double sumLogSeconds) {

        public static final Observed NONE = new Observed(0, 0);

        public Observed {
            if (count < 0) throw new IllegalArgumentException("count must be >= 0, was " + count);
            if (!Double.isFinite(sumLogSeconds)) {
                throw new IllegalArgumentException("sumLogSeconds must be finite, was " + sumLogSeconds);
            }
        }

        /** With one more, taken as {@link TurnoutModel#credible} has it. */
        public Observed plus(Duration turnout) {
            double seconds = TurnoutModel.credible(turnout).toMillis() / 1000.0;
            return new Observed(count + 1, sumLogSeconds + Math.log(seconds));
        }
    }
}
