package org.callout.bench;

import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.match.ResponderFixes;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** How many fixes a second are kept, beside Redis, and what that does to searching. */
final class PositionsBenchmark implements Benchmark {

    /**
     * How much is done.
     *
     * @param volunteers a fifth of them are on duty and report
     * @param writing how long fixes are written straight and to Redis, after a fifth as long that does not count
     * @param beforeThroughKafka fixes that go the whole way and do not count: until what runs for weeks is optimised
     * @param throughKafka fixes that do so and count
     * @param searches quiet, and as many under fixes
     */
    record Size(int volunteers, Duration writing, int beforeThroughKafka, int throughKafka, int searches) {

        static final Size FULL = new Size(1_000_000, Duration.ofSeconds(20), 3_000_000, 1_500_000, 5_000);

        static final Size SMALL = new Size(10_000, Duration.ofSeconds(1), 3_000, 5_000, 200);
    }

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public String summary() {
        return "fixes a second among 1,000,000 volunteers, straight and through Kafka, beside Redis; searching meanwhile (5 minutes)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        measure(ProductSettings.from(System.getenv()), small ? Size.SMALL : Size.FULL, System.err)
                .print(out);
    }

    private static PositionsReport measure(ProductSettings settings, Size size, PrintStream progress) throws Exception {
        PositionsReport.Straight straight = straight(settings, size, progress);
        try (ProductStack stack = ProductStack.start(settings, progress)) {
            return new PositionsReport(size, straight, throughKafka(stack, size, progress));
        }
    }

    /** On a database of its own. */
    static PositionsReport.Straight straight(ProductSettings settings, Size size, PrintStream progress)
            throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            return straight(settings, vertx, size, progress);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static PositionsReport.Straight straight(
            ProductSettings settings, Vertx vertx, Size size, PrintStream progress) throws Exception {
        try (CrowdDatabase database = CrowdDatabase.start(settings, vertx, progress);
                Redis redis = Redis.start(vertx, settings.state().resolve("redis"))) {
            String schema = database.settle("positions", size.volunteers());
            List<Person> onDuty;
            try (Connection connection = database.connect(schema)) {
                onDuty = CityCrowd.onDuty(connection);
                connection.createStatement().execute("checkpoint");
            }
            redis.add(onDuty);
            Pool pool = database.pool(schema);
            try {
                return new FixWriting(
                                new ResponderFixes(pool),
                                new NearestResponders(pool),
                                redis,
                                new Walkers(onDuty),
                                new Scenes(onDuty))
                        .measure(size, progress);
            } finally {
                pool.closeAndAwait();
            }
        }
    }

    static PositionsReport.ThroughKafka throughKafka(ProductStack stack, Size size, PrintStream progress)
            throws Exception {
        progress.printf("settling %,d volunteers in the product%n", size.volunteers());
        return new FixesThroughKafka(stack, size).measure();
    }
}
