package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callout.geo.place.PositionFix;

/**
 * Writes where responders are, many by one statement. Rows of {@code presence} are locked in the order of their ids, as
 * everywhere. Rows of {@code ready_member} are as a rule: the batch comes sorted, but an update promises no order, so that it may
 * wait in a circle with whoever settles the same people, and fail with SQLSTATE 40P01. Then the caller does it again, as through
 * any outage; nothing is done twice, since what is not newer is left out.
 *
 * <p>Nearly all who tell where they are on duty: their rows of {@code ready_member} are moved first. Whoever has none, and
 * whoever's row is gone or come this moment, is moved in {@code presence}; what is written there reaches the other table by
 * itself where it belongs there by now, so that no fix falls between the two. These are two transactions, since whoever changes
 * both tables locks them the other way round.
 */
public final class ResponderFixes {

    /**
     * Nothing here is indexed but the cell, which changes seldom: most rows are replaced on their page (HOT). Tells the places in
     * the batch, from 1, of those who were not moved.
     */
    private static final String MOVE_READY = """
            with fix as materialized (
              select * from unnest($1::uuid[], $2::float8[], $3::float8[], $4::real[], $5::timestamptz[]) with ordinality
                as told (responder_id, lon, lat, accuracy_metres, fix_at, place)
              order by responder_id),
            moved as (
              update ready_member known set
                lon = fix.lon, lat = fix.lat, accuracy_metres = fix.accuracy_metres, fix_at = fix.fix_at, placed = false
              from fix
              where known.responder_id = fix.responder_id and known.fix_at < fix.fix_at
              returning fix.place)
            select place from fix where place not in (select place from moved)
            """;

    private static final String MOVE_OTHERS = """
            insert into presence (responder_id, lon, lat, accuracy_metres, fix_at)
            select * from unnest($1::uuid[], $2::float8[], $3::float8[], $4::real[], $5::timestamptz[])
                as fix (responder_id, lon, lat, accuracy_metres, fix_at)
            where not exists (
              select from ready_member known where known.responder_id = fix.responder_id and known.fix_at >= fix.fix_at)
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
        List<ResponderFix> batch = List.copyOf(fixes);
        return pool.preparedQuery(MOVE_READY).execute(columns(batch)).chain(rows -> keepOthers(batch, rows));
    }

    private Uni<Integer> keepOthers(List<ResponderFix> batch, RowSet<Row> notMoved) {
        if (notMoved.size() == 0) {
            return Uni.createFrom().item(batch.size());
        }
        List<ResponderFix> others = new ArrayList<>(notMoved.size());
        for (Row row : notMoved) {
            others.add(batch.get((int) (row.getLong(0) - 1)));
        }
        return pool.preparedQuery(MOVE_OTHERS)
                .execute(columns(others))
                .map(moved -> batch.size() - others.size() + moved.rowCount());
    }

    /** One pass over the batch: this is done for every fix of everybody. */
    private static Tuple columns(List<ResponderFix> fixes) {
        int count = fixes.size();
        var ids = new UUID[count];
        var lons = new Double[count];
        var lats = new Double[count];
        var accuracies = new Float[count];
        var times = new OffsetDateTime[count];
        for (int i = 0; i < count; i++) {
            ResponderFix one = fixes.get(i);
            ids[i] = one.responderId();
            lons[i] = one.fix().position().lon();
            lats[i] = one.fix().position().lat();
            accuracies[i] = (float) one.fix().accuracy().metres();
            times[i] = one.fix().at().atOffset(ZoneOffset.UTC);
        }
        return Tuple.tuple()
                .addArrayOfUUID(ids)
                .addArrayOfDouble(lons)
                .addArrayOfDouble(lats)
                .addArrayOfFloat(accuracies)
                .addArrayOfOffsetDateTime(times);
    }
}
