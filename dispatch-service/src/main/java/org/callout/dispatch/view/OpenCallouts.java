package org.callout.dispatch.view;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which callouts of an organisation are open, of either kind. */
@ApplicationScoped
class OpenCallouts {

    private static final String PAGE = """
            select id, sort_value from (
              select id, extract(epoch from received_at)::float8 as sort_value
              from callout
              where organisation = $1 and state <> 'CLOSED'
            ) opened
            where $2::float8 is null or (sort_value, id) < ($2, $3::uuid)
            order by sort_value desc, id desc
            limit $4
            """;

    private final Pool pool;

    OpenCallouts(Pool pool) {
        this.pool = pool;
    }

    /** @param nextCursor asks for the next ones; null at the end */
    record Listed(List<UUID> ids, @Nullable String nextCursor) {}

    /** The newest first. */
    Uni<Listed> list(String organisation, @Nullable Cursor cursor, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(
                        organisation,
                        cursor == null ? null : cursor.sortValue(),
                        cursor == null ? null : cursor.id(),
                        limit))
                .map(rows -> {
                    List<Row> page =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    return new Listed(
                            page.stream().map(row -> row.getUUID("id")).toList(),
                            page.size() < limit ? null : next(page));
                });
    }

    private static String next(List<Row> page) {
        Row last = page.getLast();
        return new Cursor(last.getDouble("sort_value"), last.getUUID("id")).encoded();
    }
}
