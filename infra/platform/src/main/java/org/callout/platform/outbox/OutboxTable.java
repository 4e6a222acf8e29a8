package org.callout.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/** The relay's side of the table {@code outbox}. */
@ApplicationScoped
class OutboxTable {

    /** Owned until the transaction ends, also when the process dies. The number only tells our locks from others. */
    private static final String LOCK = """
            select shard
            from unnest($2::int[]) as shard, set_config('synchronous_commit', 'off', true)
            where pg_try_advisory_xact_lock(hashtextextended($1, 1667329132) + shard)
            """;

    private static final String LIST_WAITING = """
            select id, message_id, shard, topic, key, type, at, data
            from outbox
            where published_at is null and topic = $1 and shard = any ($2)
            order by id
            limit $3
            """;

    private static final String MARK = "update outbox set published_at = now() where id = any ($1)";

    private static final String WAITING_SHARDS = """
            select distinct topic, shard from outbox where published_at is null
            """;

    private static final String WAITING = """
            select count(*) as facts, coalesce(extract(epoch from now() - min(added_at)), 0)::float8 as oldest
            from outbox
            where published_at is null
            """;

    private static final String FORGET = """
            delete from outbox
            where id in (select id from outbox where published_at < now() - make_interval(secs => $1) order by id limit 5000)
            """;

    private final Pool pool;

    OutboxTable(Pool pool) {
        this.pool = pool;
    }

    /** How many facts wait, and for how long the oldest of them has waited. */
    record Waiting(long facts, double oldestSeconds) {}

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Those of the topic's shards that no other relay works on; nobody else will until this transaction ends. */
    Uni<Set<Integer>> lock(SqlConnection connection, String topic, Collection<Integer> shards) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(topic, shards.toArray(Integer[]::new)))
                .map(OutboxTable::shards);
    }

    Uni<List<WaitingFact>> listWaiting(SqlConnection connection, String topic, Collection<Integer> shards, int limit) {
        return connection
                .preparedQuery(LIST_WAITING)
                .execute(Tuple.of(topic, shorts(shards), limit))
                .map(OutboxTable::facts);
    }

    Uni<Void> markPublished(SqlConnection connection, Collection<Long> ids) {
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.of(ids.toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /** Where something waits, by topic. */
    Uni<Map<String, Set<Integer>>> waitingShards() {
        return pool.preparedQuery(WAITING_SHARDS)
                .execute()
                .map(rows -> rows.stream()
                        .collect(groupingBy(row -> row.getString("topic"), mapping(OutboxTable::shard, toSet()))));
    }

    Uni<Waiting> waiting() {
        return pool.preparedQuery(WAITING).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Waiting(row.getLong("facts"), row.getDouble("oldest"));
        });
    }

    /** Deletes facts that were published longer ago than this, some thousand at a time; gives their number. */
    Uni<Integer> forget(Duration keep) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) keep.toSeconds()))
                .map(RowSet::rowCount);
    }

    private static Short[] shorts(Collection<Integer> shards) {
        return shards.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    private static Set<Integer> shards(RowSet<Row> rows) {
        return rows.stream().map(OutboxTable::shard).collect(toSet());
    }

    private static int shard(Row row) {
        return row.getInteger("shard");
    }

    private static List<WaitingFact> facts(RowSet<Row> rows) {
        List<WaitingFact> facts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            facts.add(new WaitingFact(
                    row.getLong("id"),
                    row.getUUID("message_id"),
                    row.getInteger("shard"),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getString("type"),
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("data")));
        }
        return facts;
    }
}
