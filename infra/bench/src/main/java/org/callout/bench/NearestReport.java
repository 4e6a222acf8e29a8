package org.callout.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.callout.bench.NearestBenchmark.Size;

/** What the search took, as a table and as ratios. */
record NearestReport(Size size, Search search, Percentiles few, Percentiles many) {

    private static final Goal TO_REDIS = Goal.atMost(3, 1.5);
    private static final Goal TO_FEW = Goal.atMost(2, 1.5);

    /**
     * Beside Redis.
     *
     * @param roundTrip of a statement that does nothing, by the same client: nothing can be faster
     * @param tooFew scenes for which Redis found fewer than wanted within 2 km, and would have to be asked again
     * @param exact scenes with exactly those whom trying everybody finds
     */
    record Search(
            Percentiles postgis,
            Percentiles roundTrip,
            Percentiles redisNear,
            Percentiles redisFar,
            Percentiles grid,
            int eligible,
            int tooFew,
            int exact) {}

    boolean isExact() {
        return search.exact() == size.tried();
    }

    double toRedis() {
        return search.postgis().millis(50) / search.redisNear().millis(50);
    }

    double toFew() {
        return many.millis(50) / few.millis(50);
    }

    void print(PrintStream out) {
        print(
                out,
                "the %d nearest of %,d who may be asked among %,d volunteers; %,d scenes, one in ten in empty country",
                NearestSearch.WANTED,
                search.eligible(),
                size.volunteers(),
                size.scenes());
        out.println("milliseconds                              p50       p99");
        row(out, "PostGIS, the service's own search", search.postgis());
        row(out, "PostgreSQL, select 1", search.roundTrip());
        row(out, "Redis GEOSEARCH 2 km, key of these alone", search.redisNear());
        row(out, "Redis GEOSEARCH 10 km", search.redisFar());
        row(out, "grid in memory", search.grid());
        row(out, "PostGIS among %,d".formatted(size.few()), few);
        row(out, "PostGIS among %,d".formatted(size.many()), many);
        print(out, "exact on %,d of %,d scenes", search.exact(), size.tried());
        print(out, "Redis found fewer than wanted within 2 km of %,d scenes", search.tooFew());
        print(out, "p50 to Redis 2 km: %s", TO_REDIS.judge(toRedis()));
        print(out, "p50 among %,d to %,d: %s", size.many(), size.few(), TO_FEW.judge(toFew()));
    }

    private static void row(PrintStream out, String name, Percentiles times) {
        print(out, "%-38s %8.3f  %8.3f", name, times.millis(50), times.millis(99));
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
