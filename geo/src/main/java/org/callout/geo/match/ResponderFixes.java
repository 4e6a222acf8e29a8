package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.callout.geo.place.PositionFix;

/**
 * Writes where responders are, many by one statement. Rows are locked in the order of their ids, as everywhere, so that batches
 * of several replicas and decisions never wait for each other in a circle.
 */
public final class ResponderFixes {

    /** Nothing here is indexed but the cell, which changes seldom: most rows are replaced on their page (HOT). */
    private static final String MOVE = """
            insert into presence (responder_id, lon, lat, accuracy_metres, fix_at)
            select * from unnest($1::uuid[], $2::float8[], $3::float8[], $4::real[], $5::timestamptz[])
                as fix (responder_id, lon, lat, accuracy_metres, fix_at)
            order by responder_id
            on conflict (responder_id) do update set
                lon = excluded.lon, lat = excluded.lat,
                accuracy_metres = excluded.accuracy_metres, fix_at = excluded.fix_at, placed = false
            where presence.fix_at is null or excluded.fix_at > presence.fix_at
            """;

    private final Pool pool;

    public ResponderFixes(Pool pool) {
        this.pool = pool;
    }

    /** Where a responder was last. */
    public record ResponderFix(UUID responderId, PositionFix fix) {}

    /**
     * Keeps the fixes that are newer than what is known, also of responders who are not known otherwise.
     *
     * @param fixes at most one for each responder
     * @return how many were newer
     */
    public Uni<Integer> keepNewer(Collection<ResponderFix> fixes) {
        if (fixes.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(column(fixes, ResponderFix::responderId, UUID[]::new))
                .addArrayOfDouble(column(fixes, one -> one.fix().position().lon(), Double[]::new))
                .addArrayOfDouble(column(fixes, one -> one.fix().position().lat(), Double[]::new))
                .addArrayOfFloat(
                        column(fixes, one -> (float) one.fix().accuracy().metres(), Float[]::new))
                .addArrayOfOffsetDateTime(
                        column(fixes, one -> one.fix().at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
        return pool.preparedQuery(MOVE).execute(columns).map(SqlResult::rowCount);
    }

    private static <T> T[] column(
            Collection<ResponderFix> fixes, Function<ResponderFix, T> value, IntFunction<T[]> array) {
        return fixes.stream().map(value).toArray(array);
    }
}
