package org.callout.geo.acceptance;

import java.time.Duration;

/**
 * How the delays of those who say yes spread around their median: log-logistic, which has the long tail that waiting times
 * have and can be written down. Its shape comes from a median of about 40 s with nine in ten within about 75 s (data of
 * unstated origin): (75 / 40)^shape = 9.
 */
final class ReplyDelay {

    private static final double SHAPE = Math.log(9) / Math.log(75.0 / 40);

    private final double medianSeconds;

    ReplyDelay(Duration median) {
        this.medianSeconds = median.toMillis() / 1000.0;
    }

    /** The share of yeses that have come by then. */
    double shareWithin(double seconds) {
        if (seconds <= 0 || medianSeconds == 0) {
            return seconds >= 0 && medianSeconds == 0 ? 1 : 0;
        }
        return 1 / (1 + Math.pow(seconds / medianSeconds, -SHAPE));
    }

    /** By when so large a share has come, in seconds. */
    double quantile(double share) {
        return medianSeconds * Math.pow(share / (1 - share), 1 / SHAPE);
    }
}
