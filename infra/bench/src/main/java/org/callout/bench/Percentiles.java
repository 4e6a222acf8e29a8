package org.callout.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Ranks of measured microseconds. */
final class Percentiles {

    private final long[] sorted;

    private Percentiles(long[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(Collection<Long> micros) {
        return new Percentiles(
                micros.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int count() {
        return sorted.length;
    }

    /** Nearest rank: the smallest value that at least that share of all does not exceed; in milliseconds. */
    double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1000.0;
    }

    double meanMillis() {
        return Arrays.stream(sorted).average().orElse(Double.NaN) / 1000;
    }

    /** The three columns that every table here has. */
    String columns() {
        return String.format(Locale.ROOT, "%9.1f %9.1f %9.1f", millis(50), millis(99), millis(100));
    }
}
