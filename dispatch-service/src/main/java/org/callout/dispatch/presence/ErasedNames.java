package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Takes the names of those who have left out of the records of incidents. Explanations name everybody who was considered, so all
 * of them are read, which takes its time: nobody waits for it, and whoever dies over it leaves it to the next.
 */
@ApplicationScoped
class ErasedNames {

    private static final String LOCK_ONE = """
            select responder_id from erased_responder where erased_at <= $1
            order by responder_id limit 1
            for update skip locked
            """;

    private static final List<String> BLANK = List.of(
            "update alert set responder_name = '' where responder_id = $1 and responder_name <> ''",
            "update assignment set responder_name = '' where responder_id = $1 and responder_name <> ''",
            blankInWaves("explanation", "candidates"),
            blankInWaves("not_askable", "people"));

    private static final String DONE = "delete from erased_responder where responder_id = $1";

    private final Pool pool;

    ErasedNames(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes one name out everywhere.
     *
     * @param before of those who left before that: who was asked just then may be written down a moment later
     * @return whether there was one
     */
    Uni<Boolean> takeOutOne(Instant before) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK_ONE)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC)))
                .map(RowSet::iterator)
                .chain(rows -> rows.hasNext()
                        ? takeOut(connection, rows.next().getUUID(0)).replaceWith(true)
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Void> takeOut(SqlConnection connection, UUID responderId) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String sql : BLANK) {
            all = all.chain(() -> run(connection, sql, responderId));
        }
        return all.chain(() -> run(connection, DONE, responderId));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, UUID responderId) {
        return connection.preparedQuery(sql).execute(Tuple.of(responderId)).replaceWithVoid();
    }

    private static String blankInWaves(String column, String list) {
        return """
                update wave set %1$s = jsonb_set(%1$s, '{%2$s}', (
                  select jsonb_agg(case when one ->> 'responderId' = $1::uuid::text
                    then one || '{"responderName": ""}' else one end order by place)
                  from jsonb_array_elements(%1$s -> '%2$s') with ordinality as listed (one, place)))
                where %1$s -> '%2$s' @> jsonb_build_array(jsonb_build_object('responderId', $1::uuid::text))
                """.formatted(column, list);
    }
}
