package org.callout.bench;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.match.NearestResponders;
import org.callout.local.ProductSettings;

/** How long it takes to find the nearest who may be asked, beside Redis and a grid in memory, and with a hundred times as many. */
final class NearestBenchmark implements Benchmark {

    /**
     * How much is done.
     *
     * @param volunteers of the comparison with Redis
     * @param few volunteers of the comparison of sizes
     * @param many as well
     * @param before scenes that do not count: as many as such a country has calls in half a day, which the search remembers
     * @param scenes searched around
     * @param tried scenes that are compared with trying everybody
     */
    record Size(int volunteers, int few, int many, int before, int scenes, int tried) {

        static final Size FULL = new Size(1_000_000, 100_000, 10_000_000, 20_000, 5_000, 1_000);

        static final Size SMALL = new Size(20_000, 5_000, 10_000, 200, 200, 200);
    }

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public String summary() {
        return "the exact 50 nearest of 80,000 who may be asked among 1,000,000, beside Redis; and among 10,000,000 (12 minutes at first, then 2)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        NearestReport report =
                measure(ProductSettings.from(System.getenv()), small ? Size.SMALL : Size.FULL, System.err);
        report.print(out);
        if (!report.isExact()) {
            throw new BenchException("the nearest were not found");
        }
    }

    static NearestReport measure(ProductSettings settings, Size size, PrintStream progress) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            settle(settings, vertx, size, progress);
            return measureSettled(settings, vertx, size, progress);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Before anything is measured, and by a database of its own: what settling leaves in its memory is no part of searching. */
    private static void settle(ProductSettings settings, Vertx vertx, Size size, PrintStream progress)
            throws Exception {
        try (CrowdDatabase database = CrowdDatabase.start(settings, vertx, progress)) {
            database.settle("nearest", size.few());
            database.settle("nearest", size.volunteers());
            database.settle("nearest", size.many());
        }
    }

    private static NearestReport measureSettled(ProductSettings settings, Vertx vertx, Size size, PrintStream progress)
            throws Exception {
        try (CrowdDatabase database = CrowdDatabase.start(settings, vertx, progress)) {
            String few = database.settle("nearest", size.few());
            String schema = database.settle("nearest", size.volunteers());
            String many = database.settle("nearest", size.many());
            List<Person> eligible;
            try (Connection connection = database.connect(schema)) {
                eligible = CityCrowd.eligible(connection);
            }
            var scenes = new Scenes(eligible);
            NearestReport.Search search;
            try (Redis redis = Redis.start(vertx, settings.state().resolve("redis"))) {
                progress.println("searching beside Redis");
                search = search(database, schema, redis, eligible, scenes, size);
            }
            progress.printf("searching among %,d and among %,d%n", size.few(), size.many());
            return new NearestReport(
                    size, search, time(database, few, scenes, size), time(database, many, scenes, size));
        }
    }

    private static NearestReport.Search search(
            CrowdDatabase database, String schema, Redis redis, List<Person> eligible, Scenes scenes, Size size)
            throws Exception {
        redis.add(eligible);
        var grid = new MemoryGrid(eligible);
        Pool pool = database.pool(schema);
        try {
            return new NearestSearch(pool, redis, grid, eligible, scenes).measure(size);
        } finally {
            pool.closeAndAwait();
        }
    }

    private static Percentiles time(CrowdDatabase database, String schema, Scenes scenes, Size size) {
        Pool pool = database.pool(schema);
        try {
            return NearestSearch.time(new NearestResponders(pool), scenes, size.before(), size.scenes());
        } finally {
            pool.closeAndAwait();
        }
    }
}
