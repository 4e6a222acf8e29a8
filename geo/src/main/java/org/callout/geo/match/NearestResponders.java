package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.TravelMode;

/**
 * The true nearest responders who may be asked, anywhere on Earth, nearest first by straight line, ties by id. Reads
 * outside any transaction, so whoever is found may be engaged by somebody else a moment later: ask for some slack.
 */
public final class NearestResponders {

    /**
     * Walks the index from the scene outwards until enough are found. Membership and engagement are asked for each person on
     * that walk by scalar subqueries: joins would let the database read all members first. For the same reason the walk is
     * ordered by distance alone, and ties are cut by id outside of it. Distances are on the sphere, as in {@link
     * Position#distanceTo} and as the index orders. The stored readiness is checked again against the clock, since it is
     * flipped on schedule.
     */
    static final String NEAREST_READY = """
            select p.*, m.tier, m.qualifications
            from (
              select p.responder_id, p.display_name, p.languages, p.travel_modes, p.carries_aed,
                     p.lon, p.lat, coalesce(p.accuracy_metres, 0) as accuracy_metres, p.fix_at,
                     p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography as metres
              from presence p
              where p.ready
                and p.on_duty
                and (p.paused_until is null or p.paused_until <= $4)
                and p.fix_at >= $5
                and (p.travel_modes & $6) <> 0
                and p.responder_id <> all ($10)
                and (select m.tier >= $7
                       and (m.valid_until is null or m.valid_until > $4)
                       and (m.qualifications_until is null or m.qualifications_until > $4)
                       and ($8 = 0 or (m.qualifications & $8) <> 0)
                       and (m.qualifications & $9) = $9
                     from presence_membership m
                     where m.responder_id = p.responder_id and m.organisation = $3)
                and (select e.kind <> all ($11) from engagement e where e.responder_id = p.responder_id) is not true
              order by p.place <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography
              fetch first ($12) rows with ties) p
            join presence_membership m on m.responder_id = p.responder_id and m.organisation = $3
            order by p.metres, p.responder_id
            limit $12
            """;

    private final Pool pool;

    public NearestResponders(Pool pool) {
        this.pool = pool;
    }

    /** At most {@link NearestQuery#limit} candidates, nearest first; empty when nobody is eligible. */
    public Uni<List<Candidate>> find(NearestQuery query) {
        return pool.preparedQuery(NEAREST_READY).execute(parameters(query)).map(NearestResponders::candidates);
    }

    static Tuple parameters(NearestQuery query) {
        return Tuple.tuple()
                .addDouble(query.scene().lon())
                .addDouble(query.scene().lat())
                .addString(query.organisation())
                .addOffsetDateTime(query.now().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.fixNotBefore().atOffset(ZoneOffset.UTC))
                .addShort(TravelMode.toBits(query.modes()))
                .addShort((short) query.leastTier())
                .addLong(Qualification.toBits(query.requirement().anyOf()))
                .addLong(Qualification.toBits(query.requirement().allOf()))
                .addArrayOfUUID(query.excluded().toArray(UUID[]::new))
                .addArrayOfString(query.overrules().toArray(String[]::new))
                .addLong((long) query.limit());
    }

    private static List<Candidate> candidates(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NearestResponders::candidate)
                .toList();
    }

    private static Candidate candidate(Row row) {
        OffsetDateTime fixAt = row.getOffsetDateTime("fix_at");
        var fix = new PositionFix(
                new Position(row.getDouble("lon"), row.getDouble("lat")),
                new Distance(row.getFloat("accuracy_metres")),
                fixAt.toInstant());
        return new Candidate(
                row.getUUID("responder_id"),
                row.getString("display_name"),
                fix,
                new Distance(row.getDouble("metres")),
                TravelMode.fromBits(row.getShort("travel_modes")),
                row.getShort("tier"),
                Qualification.fromBits(row.getLong("qualifications")),
                Set.of(row.getArrayOfStrings("languages")),
                row.getBoolean("carries_aed"));
    }
}
