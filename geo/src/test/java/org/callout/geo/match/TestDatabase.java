package org.callout.geo.match;

import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.callout.geo.Repository;

/**
 * dispatch-service's own tables in a PostGIS database that {@code infra/test} provides, made anew for each class. Without
 * the environment of {@code infra/test} the tests that need it fail and say so.
 */
final class TestDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "dispatch-service/src/main/resources/db/migration";

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    TestDatabase(String schema) {
        var connect = new PgConnectOptions()
                .setHost(environment("CALLOUT_TEST_PG_HOST"))
                .setPort(Integer.parseInt(environment("CALLOUT_TEST_PG_PORT")))
                .setUser(environment("CALLOUT_TEST_PG_USER"))
                .setPassword(environment("CALLOUT_TEST_PG_PASSWORD"))
                .setDatabase("geo_test")
                .addProperty("search_path", schema + ",public");
        pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(connect)
                .using(io.vertx.mutiny.core.Vertx.newInstance(vertx))
                .build();
        run("drop schema if exists " + schema + " cascade");
        run("create schema " + schema);
        migrations().forEach(this::run);
    }

    Pool pool() {
        return pool;
    }

    /** One or more statements without parameters. */
    void run(String sql) {
        pool.query(sql).executeAndAwait();
    }

    void insert(String sql, List<Tuple> rows) {
        if (!rows.isEmpty()) {
            pool.preparedQuery(sql).executeBatchAndAwait(rows);
        }
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** In the order of their versions, which their names begin with. */
    private static List<String> migrations() {
        try (Stream<Path> files = Files.list(Repository.file(MIGRATIONS))) {
            return files.sorted().map(TestDatabase::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run infra/test, or infra/test --services beside it");
        }
        return value;
    }
}
