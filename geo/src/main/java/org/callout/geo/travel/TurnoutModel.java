package org.callout.geo.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.callout.geo.travel.TurnoutHistory.Observed;

/**
 * How long one responder will probably take until under way: what everybody takes at that hour ({@link Turnout}), times how
 * much quicker or slower this one has been. Turnouts are taken as log-normal, so that the estimate is a median as the prior
 * is; day and night teach each other, since whoever is quick by day is quick by night. Shrunk to the prior as if
 * {@link #PRIOR_WEIGHT} alerts had been answered exactly as usual (the posterior mean of a normal with known variance).
 */
public final class TurnoutModel {

    /** Alerts that the prior counts for: the ratio of the variance within a responder to that between them; assumed. */
    public static final double PRIOR_WEIGHT = 5;

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private TurnoutModel() {}

    /** The median turnout of that responder for an alert sent at that time in a region with that time zone. */
    public static Duration expected(TurnoutHistory history, Instant alerted, ZoneId zone) {
        double logRatios = logRatios(history.byDay(), Turnout.BY_DAY) + logRatios(history.byNight(), Turnout.BY_NIGHT);
        int count = history.byDay().count() + history.byNight().count();
        double pace = Math.exp(logRatios / (PRIOR_WEIGHT + count));
        return Duration.ofMillis(Math.round(Turnout.at(alerted, zone).toMillis() * pace));
    }

    /**
     * What is learned from: nobody is under way within 10 s, and whoever took more than 10 minutes has forgotten to press the
     * button.
     */
    public static Duration credible(Duration turnout) {
        if (turnout.compareTo(SHORTEST) < 0) return SHORTEST;
        return turnout.compareTo(LONGEST) > 0 ? LONGEST : turnout;
    }

    /** The sum of the logarithms of seconds over usual seconds. */
    private static double logRatios(Observed observed, Duration usual) {
        return observed.sumLogSeconds() - observed.count() * Math.log(usual.toSeconds());
    }
}
