package org.callout.geo.wave;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.callout.geo.acceptance.Willingness;

/** When people arrive if they say yes: five times that are equally likely, since the answer takes more or less long. */
final class ArrivalTimes {

    private static final double[] MIDDLES_OF_FIFTHS = {0.1, 0.3, 0.5, 0.7, 0.9};

    private final Map<Duration, double[]> delays = new HashMap<>();

    /** In seconds from now, ascending. */
    double[] of(Duration afterAnswer, Willingness willingness) {
        double start = seconds(afterAnswer);
        return Arrays.stream(delays(willingness.delay()))
                .map(delay -> start + delay)
                .toArray();
    }

    private double[] delays(Duration median) {
        return delays.computeIfAbsent(
                median,
                delay -> DoubleStream.of(MIDDLES_OF_FIFTHS)
                        .map(share -> seconds(new Willingness(1, delay).delayOf(share)))
                        .toArray());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
