package org.callout.dispatch.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The service's migrated test database, without the service; nobody is in it when a test begins. */
final class PresenceDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** As the service reads and writes profiles. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private @Nullable Vertx vertx;
    private @Nullable Pool pool;

    @Override
    public void beforeAll(ExtensionContext tests) {
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
        vertx = Vertx.vertx();
        pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        rows("delete from presence");
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        pool().closeAndAwait();
        Objects.requireNonNull(vertx).closeAndAwait();
    }

    Pool pool() {
        return Objects.requireNonNull(pool);
    }

    /** Of a region with that time zone. */
    PresenceStore profiles(ZoneId zone) {
        return new PresenceStore(pool(), JSON, () -> zone);
    }

    PositionStore positions() {
        return new PositionStore(pool());
    }

    List<Row> rows(String sql) {
        return StreamSupport.stream(
                        pool().query(sql).execute().await().atMost(LONGEST_WAIT).spliterator(), false)
                .toList();
    }

    Row row(String sql) {
        return rows(sql).getFirst();
    }

    private static String environment(String name, String otherwise) {
        return Objects.requireNonNull(
                Optional.ofNullable(System.getenv("CALLOUT_TEST_PG_" + name)).orElse(otherwise));
    }
}
