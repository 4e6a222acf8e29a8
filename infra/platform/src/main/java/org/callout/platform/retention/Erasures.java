package org.callout.platform.retention;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Notes what was erased because it was kept long enough. */
@ApplicationScoped
public class Erasures {

    /** Several statements may erase by one setting, one right after the other: theirs are told as one. */
    private static final String NOTE = """
            insert into erasure as known (setting, looked_at, erased_at, erased_rows)
            values ($1, $2::timestamptz, case when $3::bigint > 0 then $2::timestamptz end, $3::bigint)
            on conflict (setting) do update set
              looked_at = excluded.looked_at,
              erased_at = coalesce(excluded.erased_at, known.erased_at),
              erased_rows = case when excluded.erased_at is null then known.erased_rows
                                 when known.erased_at > excluded.erased_at - interval '1 min'
                                   then known.erased_rows + excluded.erased_rows
                                 else excluded.erased_rows end
            """;

    private static final String ALL = "select setting, looked_at, erased_at, erased_rows from erasure";

    private final Pool pool;
    private final Clock clock;

    Erasures(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * When something was last looked through.
     *
     * @param erasedAt null while nothing was ever old enough
     * @param rows erased at that time
     */
    record Erasure(Instant lookedAt, @Nullable Instant erasedAt, long rows) {}

    /**
     * What is kept by that setting was looked through.
     *
     * @param rows that were erased or emptied
     */
    public Uni<Void> note(String setting, int rows) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(setting, clock.instant().atOffset(ZoneOffset.UTC), (long) rows))
                .replaceWithVoid();
    }

    /** By setting. */
    Uni<Map<String, Erasure>> all() {
        return pool.preparedQuery(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("setting"), Erasures::erasure)));
    }

    private static Erasure erasure(Row row) {
        OffsetDateTime erasedAt = row.getOffsetDateTime("erased_at");
        return new Erasure(
                row.getOffsetDateTime("looked_at").toInstant(),
                erasedAt == null ? null : erasedAt.toInstant(),
                row.getLong("erased_rows"));
    }
}
