package org.callout.simulator.api;

import java.time.Duration;

/**
 * How long to insist on a request while a service restarts.
 *
 * @param firstPause doubled after every try, up to four seconds
 */
public record Patience(int tries, Duration firstPause) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /** For what is worthless a moment later, such as a position. */
    public static final Patience ONCE = new Patience(1, Duration.ZERO);

    /** About ten seconds. */
    public static final Patience BRIEF = new Patience(6, Duration.ofMillis(250));

    /** About a minute: what must not get lost while a service restarts. */
    public static final Patience LONG = new Patience(18, Duration.ofMillis(250));

    Duration pauseAfter(int tried) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(tried - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
