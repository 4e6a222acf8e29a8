package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
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
 *
 * <p>Asks for all within a reach; when that many are not there, farther out. What was enough the last time is tried first.
 */
public final class NearestResponders {

    /**
     * The nearest in ranges of cells, in two steps. All that the index leads to are judged on their row, which knows what the
     * only organisation of a responder has granted, and are ordered by the haversine of {@link Position#distanceTo}, which grows
     * with the distance. Then, nearest first and only until there are enough, those of several organisations, who are under '*'
     * in the index, are looked up, and whoever is engaged is left out: each of these probes is a page or two somewhere else, and
     * costs as much as a person. {@code offset 0} keeps the database from probing for everybody first. The stored readiness is
     * checked again against the clock, since it is flipped on schedule. Where somebody has chosen to be asked from counts as if they
     * were there now.
     */
    static final String NEAREST_READY = """
            select p.responder_id, p.display_name, p.languages, p.travel_modes, p.carries_aed, p.lon, p.lat,
                   p.accuracy_metres, p.fix_at, coalesce(p.tier, m.tier), coalesce(p.qualifications, m.qualifications)
            from (
              select ready.*,
                     sin(radians(lat - $13) / 2) ^ 2
                       + cos(radians($13)) * cos(radians(lat)) * sin(radians(lon - $14) / 2) ^ 2 as haversine
              from unnest($1::bigint[], $2::bigint[]) as range (first, last)
              cross join lateral (
                select responder_id, display_name, languages, travel_modes, carries_aed, lon, lat, accuracy_metres,
                       case when placed then $4 else fix_at end as fix_at, organisation, tier, qualifications
                from presence
                where ready
                  and organisation = any (array[$3, '*'])
                  and cell between range.first and range.last
                  and coalesce(qualifications, 9223372036854775807) >= $15
                  and case when travel_modes & 1 <> 0 then 3 when travel_modes & 2 <> 0 then 2 else 1 end >= $16
                  and on_duty
                  and (on_duty_until > $4) is not false
                  and (paused_until is null or paused_until <= $4)
                  and (fix_at >= $5 or placed)
                  and (travel_modes & $6) <> 0
                  and (organisation = '*'
                       or tier >= $7
                          and ($8 = 0 or (qualifications & $8) <> 0)
                          and (qualifications & $9) = $9
                          and (granted_until > $4) is not false)
                  and responder_id <> all ($10)
                offset 0) ready
              order by haversine, responder_id
              offset 0) p
            left join lateral (
              select tier, qualifications
              from presence_membership
              where p.organisation = '*' and responder_id = p.responder_id and organisation = $3
                and tier >= $7
                and ($8 = 0 or (qualifications & $8) <> 0)
                and (qualifications & $9) = $9
                and (least(valid_until, qualifications_until) > $4) is not false
              offset 0) m on true
            where (p.organisation <> '*' or m.tier is not null)
              and (select true from engagement e where e.responder_id = p.responder_id and e.kind <> all ($11)) is null
            order by p.haversine, p.responder_id
            limit $12
            """;

    /** Nobody found says nothing of what is farther out; wider steps might hold a city. */
    private static final double WIDEST_STEP = 4;

    private final ReachMemory memory = new ReachMemory();
    private final Pool pool;

    public NearestResponders(Pool pool) {
        this.pool = pool;
    }

    /** At most {@link NearestQuery#limit} candidates, nearest first; empty when nobody is eligible. */
    public Uni<List<Candidate>> find(NearestQuery query) {
        return findWithin(query, memory.guess(query));
    }

    private Uni<List<Candidate>> findWithin(NearestQuery query, Distance reach) {
        return pool.preparedQuery(NEAREST_READY)
                .execute(parameters(query, reach))
                .map(rows -> candidates(query.scene(), rows))
                .flatMap(found -> found(query, reach, found));
    }

    private Uni<List<Candidate>> found(NearestQuery query, Distance reach, List<Candidate> found) {
        boolean everybody = reach.compareTo(CellCover.EVERYWHERE) >= 0;
        boolean enough = found.size() == query.limit();
        // The cover holds some who are beyond the reach; nobody outside of it is nearer than the reach.
        if (everybody || (enough && found.getLast().distance().compareTo(reach) <= 0)) {
            memory.remember(query, enough ? found.getLast().distance() : CellCover.EVERYWHERE);
            return Uni.createFrom().item(found);
        }
        return findWithin(query, enough ? found.getLast().distance() : wider(reach, found.size(), query.limit()));
    }

    /** As far as half as many again as are wanted would be, if they were as dense there as those who were found. */
    private static Distance wider(Distance reach, int found, int wanted) {
        double step = found == 0 ? WIDEST_STEP : Math.sqrt(1.5 * wanted / found);
        return new Distance(reach.metres() * Math.min(WIDEST_STEP, step));
    }

    static Tuple parameters(NearestQuery query, Distance reach) {
        CellCover cover = CellCover.around(query.scene(), reach);
        return Tuple.tuple()
                .addArrayOfLong(cover.firstCells())
                .addArrayOfLong(cover.lastCells())
                .addString(query.organisation())
                .addOffsetDateTime(query.now().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(query.fixNotBefore().atOffset(ZoneOffset.UTC))
                .addShort(TravelMode.toBits(query.modes()))
                .addShort((short) query.leastTier())
                .addLong(Qualification.toBits(query.requirement().anyOf()))
                .addLong(Qualification.toBits(query.requirement().allOf()))
                .addArrayOfUUID(query.excluded().toArray(UUID[]::new))
                .addArrayOfString(query.overrules().toArray(String[]::new))
                .addLong((long) query.limit())
                .addDouble(query.scene().lat())
                .addDouble(query.scene().lon())
                .addLong(leastQualifications(query.requirement()))
                .addInteger(slowestWay(query.modes()));
    }

    /** Whoever has any of some bits, or all of others, has a number that is no less than the lowest of the ones and all others. */
    private static long leastQualifications(Requirement requirement) {
        long anyOf = Qualification.toBits(requirement.anyOf());
        return Math.max(Long.lowestOneBit(anyOf), Qualification.toBits(requirement.allOf()));
    }

    /** As the index counts: whoever can walk 3, whoever cannot but can ride 2, the rest 1. */
    private static int slowestWay(Set<TravelMode> modes) {
        if (modes.contains(TravelMode.CAR)) {
            return 1;
        }
        return modes.contains(TravelMode.BIKE) ? 2 : 3;
    }

    private static List<Candidate> candidates(Position scene, RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> candidate(scene, row))
                .toList();
    }

    /** By column number, in the order of the statement: looking names up takes longer than the search itself. */
    private static Candidate candidate(Position scene, Row row) {
        var position = new Position(row.getDouble(5), row.getDouble(6));
        Float accuracyMetres = row.getFloat(7);
        var accuracy = accuracyMetres == null ? Distance.ZERO : new Distance(accuracyMetres);
        return new Candidate(
                row.getUUID(0),
                row.getString(1),
                new PositionFix(position, accuracy, row.getOffsetDateTime(8).toInstant()),
                scene.distanceTo(position),
                TravelMode.fromBits(row.getShort(3)),
                row.getShort(9),
                Qualification.fromBits(row.getLong(10)),
                Set.of(row.getArrayOfStrings(2)),
                row.getBoolean(4));
    }
}
