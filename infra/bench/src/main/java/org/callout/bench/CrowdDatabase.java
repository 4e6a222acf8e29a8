package org.callout.bench;

import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.callout.local.DatabaseStack;
import org.callout.local.ProductSettings;

/** dispatch-service's tables with a {@link CityCrowd} in them, a schema for each size, and the services' own client. */
final class CrowdDatabase implements AutoCloseable {

    private static final String DATABASE = "crowds";
    private static final int CONNECTIONS = 4;

    /** Ends the name of an empty schema that says that the other one is whole, and by which tables. */
    private static final String SETTLED = "_settled_";

    private final DatabaseStack stack;
    private final Vertx vertx;
    private final Path checkout;
    private final PrintStream progress;

    private CrowdDatabase(DatabaseStack stack, Vertx vertx, Path checkout, PrintStream progress) {
        this.stack = stack;
        this.vertx = vertx;
        this.checkout = checkout;
        this.progress = progress;
    }

    static CrowdDatabase start(ProductSettings settings, Vertx vertx, PrintStream progress) {
        var stack = DatabaseStack.start(settings, "crowds", List.of(DATABASE), progress);
        return new CrowdDatabase(stack, vertx, settings.checkout(), progress);
    }

    /**
     * Settles a crowd, unless it is there from the last time and its fixes are not too old to be trusted.
     *
     * @param purpose whoever moves people has a crowd of their own
     * @return the schema
     */
    String settle(String purpose, int volunteers) throws SQLException, IOException {
        String schema = purpose + "_" + volunteers;
        String settled = schema + SETTLED + CityCrowd.tables(checkout);
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement()) {
            if (!isSettled(statement, settled)) {
                progress.printf("settling %,d volunteers%n", volunteers);
                statement.execute("drop schema if exists " + schema + ", " + settled + " cascade");
                statement.execute("create schema " + schema);
                CityCrowd.makeTables(connection, checkout);
                CityCrowd.settle(connection, volunteers);
                statement.execute("create schema " + settled);
            }
        }
        return schema;
    }

    private static boolean isSettled(Statement statement, String settled) throws SQLException {
        return count(statement, "select count(to_regnamespace('" + settled + "'))") == 1
                && count(statement, CityCrowd.SEEN_LATELY) == 1;
    }

    Connection connect(String schema) throws SQLException {
        return stack.database(DATABASE, schema);
    }

    /** As the services have it: prepared statements are kept. The caller closes it. */
    Pool pool(String schema) {
        var options = new PgConnectOptions()
                .setHost("localhost")
                .setPort(stack.port())
                .setUser(stack.user())
                .setPassword(stack.user())
                .setDatabase(DATABASE)
                .setCachePreparedStatements(true)
                .addProperty("search_path", schema + ",public");
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(options)
                .using(io.vertx.mutiny.core.Vertx.newInstance(vertx))
                .build();
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
