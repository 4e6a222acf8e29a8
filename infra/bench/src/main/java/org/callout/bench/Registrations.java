package org.callout.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callout.local.ProductStack;

/** Registers people at the product, and inserts the same rows without it. */
final class Registrations implements AutoCloseable {

    private static final int TOKENS_AT_ONCE = 16;

    /** What the service's own pool has at most. */
    private static final int CONNECTIONS = 32;

    private static final String A_PERSON = """
            {"displayName": "Anna Frick", "email": "anna@example.org", "home": {"lon": 9.52, "lat": 47.14},
             "languages": ["de", "en"], "travelModes": ["FOOT", "BIKE"]}
            """;

    /** The row that such a registration leaves. */
    private static final String INSERT = """
            insert into responder (id, subject, display_name, email, home_lon, home_lat, languages, travel_modes,
                                   carries_aed, on_duty, wake_for_cardiac_arrest, version, created_at)
            values ($1, $2, 'Anna Frick', 'anna@example.org', 9.52, 47.14, $3, 3, false, false, false, 1, $4)
            """;

    private final ProductStack stack;
    private final RegistrationsBenchmark.Size size;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final Pool pool;
    private final List<String> tokens = new ArrayList<>();

    /**
     * How fast it went.
     *
     * @param times of each one
     */
    record Pace(double perSecond, Percentiles times) {}

    Registrations(ProductStack stack, RegistrationsBenchmark.Size size) throws SQLException {
        this.stack = stack;
        this.size = size;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(size.atOnce())
                .setDefaultHost(stack.responder().getHost())
                .setDefaultPort(stack.responder().getPort()));
        this.pool = pool();
    }

    private Pool pool() throws SQLException {
        try (Connection connection = stack.database("responder")) {
            var address = URI.create(connection.getMetaData().getURL().substring("jdbc:".length()));
            var options = new PgConnectOptions()
                    .setHost(address.getHost())
                    .setPort(address.getPort())
                    .setUser(connection.getMetaData().getUserName())
                    .setPassword(connection.getMetaData().getUserName())
                    .setDatabase("responder")
                    .setCachePreparedStatements(true);
            return PgBuilder.pool()
                    .with(new PoolOptions().setMaxSize(CONNECTIONS))
                    .connectingTo(options)
                    .using(vertx)
                    .build();
        }
    }

    /** A token for each, so that signing in does not count. */
    void signIn() {
        try (var web = new Web()) {
            int all = size.people() + size.warmUp();
            while (tokens.size() < all) {
                IntStream.range(tokens.size(), Math.min(tokens.size() + TOKENS_AT_ONCE, all))
                        .mapToObj(number -> web.responderToken(stack.tokens(), "newcomer-" + number))
                        .toList()
                        .forEach(token -> tokens.add(token.join()));
            }
        }
    }

    /** Registers so many people, from that one on. */
    Pace register(int from, int count) throws Exception {
        return paced(count, number -> register(tokens.get(from + number)));
    }

    /** Inserts so many rows. */
    Pace insert(int count) throws Exception {
        return paced(
                count,
                number -> pool.preparedQuery(INSERT)
                        .execute(Tuple.of(
                                UUID.randomUUID(),
                                UUID.randomUUID().toString(),
                                new String[] {"de", "en"},
                                OffsetDateTime.now(ZoneOffset.UTC))));
    }

    /** How many accounts there are. */
    long count() throws SQLException {
        try (Connection connection = stack.database("responder");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from responder")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Future<Integer> register(String token) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setURI("/v1/responders")
                        .putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json"))
                .compose(Registrations::send);
    }

    private static Future<Integer> send(HttpClientRequest request) {
        return request.send(Buffer.buffer(A_PERSON))
                .compose(response -> response.end()
                        .compose(ended -> response.statusCode() == 201
                                ? Future.succeededFuture(201)
                                : Future.failedFuture("a registration was answered with " + response.statusCode())));
    }

    /** Keeps as many under way as the size says until all are done. */
    private Pace paced(int count, IntFunction<Future<?>> work) throws Exception {
        var done = new CompletableFuture<Void>();
        var micros = Collections.synchronizedList(new ArrayList<Long>());
        var next = new AtomicInteger();
        long start = System.nanoTime();
        vertx.runOnContext(go -> {
            for (int i = 0; i < size.atOnce(); i++) {
                another(count, work, next, micros, done);
            }
        });
        done.get(RegistrationsBenchmark.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return new Pace(count / ((System.nanoTime() - start) / 1e9), Percentiles.of(List.copyOf(micros)));
    }

    private static void another(
            int count,
            IntFunction<Future<?>> work,
            AtomicInteger next,
            List<Long> micros,
            CompletableFuture<Void> done) {
        int number = next.getAndIncrement();
        if (number >= count) {
            return;
        }
        long start = System.nanoTime();
        work.apply(number).onFailure(done::completeExceptionally).onSuccess(answered -> {
            micros.add((System.nanoTime() - start) / 1_000);
            if (micros.size() == count) {
                done.complete(null);
            }
            another(count, work, next, micros, done);
        });
    }

    @Override
    public void close() {
        pool.close();
        vertx.close();
    }
}
