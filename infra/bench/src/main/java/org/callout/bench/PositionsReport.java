package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What writing came to. */
record PositionsReport(PositionsBenchmark.Size size, Straight straight, ThroughKafka throughKafka) {

    private static final Goal TO_REDIS = Goal.atLeast(0.4, 1);
    private static final Goal TO_QUIET = Goal.atMost(2);

    /**
     * Without Kafka.
     *
     * @param perSecond fixes a second, committed to disk
     * @param inRedis the same, pipelined, its file flushed every second
     * @param quiet searching while nothing is written
     * @param busy searching under {@code whileBusy} fixes a second
     */
    record Straight(double perSecond, double inRedis, Percentiles quiet, Percentiles busy, double whileBusy) {}

    /**
     * By the running product.
     *
     * @param perSecond fixes a second, committed to disk
     * @param processor time by process meanwhile
     */
    record ThroughKafka(double perSecond, Map<String, Duration> processor) {}

    void print(PrintStream out) {
        print(out, "fixes of the %,d on duty among %,d volunteers", size.volunteers() / 5, size.volunteers());
        print(out, "fixes a second");
        print(out, "  straight, each batch committed to disk       %,9.0f", straight.perSecond());
        print(out, "  through Kafka and the running product        %,9.0f", throughKafka.perSecond());
        print(out, "  Redis GEOADD pipelined, AOF every second     %,9.0f", straight.inRedis());
        print(out, "milliseconds of a search                    p50       p99");
        row(out, "quiet", straight.quiet());
        row(out, String.format(Locale.ROOT, "under %,.0f fixes/s", straight.whileBusy()), straight.busy());
        print(out, "straight to Redis: %s", TO_REDIS.judge(straight.perSecond() / straight.inRedis()));
        print(out, "through Kafka to Redis: %s", TO_REDIS.judge(throughKafka.perSecond() / straight.inRedis()));
        printProcessor(out);
        print(
                out,
                "p99 under fixes to quiet: %s",
                TO_QUIET.judge(straight.busy().millis(99) / straight.quiet().millis(99)));
    }

    /** What no other work on the machine changes much. */
    private void printProcessor(PrintStream out) {
        var costs = new StringJoiner(", ");
        throughKafka
                .processor()
                .forEach((process, time) -> costs.add(
                        String.format(Locale.ROOT, "%s %.1f", process, time.toNanos() / 1e3 / size.throughKafka())));
        print(out, "processor time of a fix through Kafka, microseconds: %s", costs);
    }

    private static void row(PrintStream out, String name, Percentiles times) {
        print(out, "  %-36s %8.3f  %8.3f", name, times.millis(50), times.millis(99));
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
