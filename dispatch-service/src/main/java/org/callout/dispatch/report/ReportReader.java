package org.callout.dispatch.report;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts for reports, and gives up before anybody would: an emergency shares the database. */
@ApplicationScoped
class ReportReader {

    /** Compiling such a statement takes longer than running it. */
    private static final String BOUNDS =
            "set transaction read only; set local statement_timeout = '12s'; set local jit = off";

    private final Pool pool;

    ReportReader(Pool pool) {
        this.pool = pool;
    }

    Uni<RowSet<Row>> read(String sql, Tuple parameters) {
        return pool.withTransaction(connection ->
                bounded(connection).chain(() -> connection.preparedQuery(sql).execute(parameters)));
    }

    private static Uni<Void> bounded(SqlConnection connection) {
        return connection.query(BOUNDS).execute().replaceWithVoid();
    }
}
