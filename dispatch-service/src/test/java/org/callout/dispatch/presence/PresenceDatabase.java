package org.callout.dispatch.presence;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;

/** The service's migrated test database, without the service. */
final class PresenceDatabase implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    PresenceDatabase() {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(environment("HOST", "localhost"))
                .setPort(Integer.parseInt(environment("PORT", "5433")))
                .setUser(environment("USER", "callout"))
                .setPassword(environment("PASSWORD", "callout"))
                .setDatabase("dispatch_test");
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://%s:%d/%s"
                                .formatted(options.getHost(), options.getPort(), options.getDatabase()),
                        options.getUser(),
                        options.getPassword())
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
        pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
    }

    Pool pool() {
        return pool;
    }

    void forgetEverybody() {
        rows("delete from presence");
    }

    List<Row> rows(String sql) {
        return StreamSupport.stream(
                        pool.query(sql).execute().await().atMost(LONGEST_WAIT).spliterator(), false)
                .toList();
    }

    Row row(String sql) {
        return rows(sql).getFirst();
    }

    @Override
    public void close() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }

    private static String environment(String name, String otherwise) {
        return Objects.requireNonNull(
                Optional.ofNullable(System.getenv("CALLOUT_TEST_PG_" + name)).orElse(otherwise));
    }
}
