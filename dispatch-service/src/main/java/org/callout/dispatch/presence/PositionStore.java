package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes the fix columns of {@code presence}, many rows by one statement. Rows are locked in the order of their ids, as
 * everywhere, so that batches of several replicas and decisions never wait for each other in a circle.
 */
@ApplicationScoped
class PositionStore {

    private static final String MOVE = """
            insert into presence (responder_id, lon, lat, accuracy_metres, fix_at)
            select * from unnest($1::uuid[], $2::float8[], $3::float8[], $4::real[], $5::timestamptz[])
                as fix (responder_id, lon, lat, accuracy_metres, fix_at)
            order by responder_id
            on conflict (responder_id) do update set
                lon = excluded.lon, lat = excluded.lat,
                accuracy_metres = excluded.accuracy_metres, fix_at = excluded.fix_at
            where presence.fix_at is null or excluded.fix_at > presence.fix_at
            """;

    private final Pool pool;

    PositionStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * Stores the fixes that are newer than what is known, also of responders whose profile has not come yet.
     *
     * @param fixes at most one for each responder
     * @return how many were newer
     */
    Uni<Integer> move(Collection<ResponderPosition> fixes) {
        if (fixes.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(column(fixes, ResponderPosition::responderId, UUID[]::new))
                .addArrayOfDouble(column(fixes, ResponderPosition::lon, Double[]::new))
                .addArrayOfDouble(column(fixes, ResponderPosition::lat, Double[]::new))
                .addArrayOfFloat(column(fixes, fix -> (float) fix.accuracyMetres(), Float[]::new))
                .addArrayOfOffsetDateTime(
                        column(fixes, fix -> fix.at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
        return pool.preparedQuery(MOVE).execute(columns).map(SqlResult::rowCount);
    }

    private static <T> T[] column(
            Collection<ResponderPosition> fixes, Function<ResponderPosition, T> value, IntFunction<T[]> array) {
        return fixes.stream().map(value).toArray(array);
    }
}
