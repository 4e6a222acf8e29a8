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
     * Distances are on the sphere, as in {@link Position#distanceTo}: the index orders by the sphere too. The stored
     * readiness is checked again against the clock, since it is flipped on schedule.
     */
    private static final String NEAREST_READY = """
            select p.responder_id, p.display_name, p.languages, p.travel_modes, p.carries_aed,
                   p.lon, p.lat, coalesce(p.accuracy_metres, 0) as accuracy_metres, p.fix_at,
                   m.tier, m.qualifications,
                   p.place <-> scene.place as metres
            from (select ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography as place) scene
            cross join presence p
            join presence_membership m on m.responder_id = p.responder_id and m.organisation = $3
            where p.ready
              and p.on_duty
              and (p.paused_until is null or p.paused_until <= $4)
              and p.fix_at >= $5
              and (p.travel_modes & $6) <> 0
              and m.tier >= $7
              and (m.valid_until is null or m.valid_until > $4)
              and (m.qualifications_until is null or m.qualifications_until > $4)
              and ($8 = 0 or (m.qualifications & $8) <> 0)
              and (m.qualifications & $9) = $9
              and p.responder_id <> all ($10)
              and not exists (
                select from engagement e
                where e.responder_id = p.responder_id and e.kind <> all ($11))
            order by p.place <-> scene.place, p.responder_id
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

    private static Tuple parameters(NearestQuery query) {
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
                .addInteger(query.limit());
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
