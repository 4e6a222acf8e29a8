package org.callout.geo.acceptance;

import java.time.Duration;

/**
 * What to expect of somebody who is asked. Delays of yeses spread around the median so that nine in ten come within 1.9
 * times the median, see {@link ReplyDelay}.
 *
 * @param chance of a yes at all, 0 to 1
 * @param delay from the alert to the yes, if there is one: the median
 */
public record Willingness(double chance, Duration delay) {

    /** The median delay of a reply; data of unstated origin. */
    public static final Duration TYPICAL_DELAY = Duration.ofSeconds(40);

    /** Denmark 2017–22: 62,711 of 177,866 alerted people accepted. */
    public static final Willingness TYPICAL = new Willingness(62_711.0 / 177_866, TYPICAL_DELAY);

    /** Has said yes already. */
    public static final Willingness GIVEN = new Willingness(1, Duration.ZERO);

    public Willingness {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be 0 to 1, was " + chance);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must be >= 0, was " + delay);
        }
    }

    /** By when so large a share (0 to 1, both excluded) of the yeses has come, counted from the alert. */
    public Duration delayOf(double share) {
        return ofSeconds(new ReplyDelay(delay).quantile(share));
    }

    /**
     * What is still to be expected of somebody who has kept silent so long: less and less, never nothing. The delay counts
     * from now.
     */
    public Willingness afterSilence(Duration silence) {
        double silent = silence.toMillis() / 1000.0;
        ReplyDelay replies = new ReplyDelay(delay);
        double gone = replies.shareWithin(silent);
        double left = chance * (1 - gone);
        if (left == 0) {
            return new Willingness(0, Duration.ZERO);
        }
        double median = replies.quantile((1 + gone) / 2);
        return new Willingness(left / (1 - chance * gone), ofSeconds(Math.max(0, median - silent)));
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
