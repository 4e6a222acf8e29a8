package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
     * The nearest in ranges of cells, in two steps. Whoever the index leads to is judged on their row, which holds nothing else
     * than that ({@code ready_member}, one for each organisation that may ask somebody), and ordered by the haversine of
     * {@link Position#distanceTo}, which grows with the distance. Then, nearest first and only until there are enough, whoever is
     * engaged is left out: each of these probes is a page or two somewhere else. {@code offset 0} keeps the database from
     * probing for everybody first. The stored readiness is checked again against the clock, since it is flipped on schedule.
     * Where somebody has chosen to be asked from counts as if they were there now.
     */
    static final String NEAREST_READY = """
            select p.responder_id, p.lon, p.lat, p.accuracy_metres, p.fix_at, p.placed, p.travel_modes, p.carries_aed, p.tier,
                   p.qualifications
            from (
              select ready.*,
                     sin(radians(lat - $13) / 2) ^ 2
                       + cos(radians($13)) * cos(radians(lat)) * sin(radians(lon - $14) / 2) ^ 2 as haversine
              from unnest($1::bigint[], $2::bigint[]) as range (first, last)
              cross join lateral (
                select responder_id, lon, lat, accuracy_metres, fix_at, placed, travel_modes, carries_aed, tier, qualifications
                from ready_member
                where organisation = $3
                  and cell between range.first and range.last
                  and qualifications >= $15
                  and case when travel_modes & 1 <> 0 then 3 when travel_modes & 2 <> 0 then 2 else 1 end >= $16
                  and (fix_at >= $5 or placed)
                  and asked_until > $4
                  and asked_from <= $4
                  and (travel_modes & $6) <> 0
                  and tier >= $7
                  and ($8 = 0 or (qualifications & $8) <> 0)
                  and (qualifications & $9) = $9
                  and responder_id <> all ($10)
                offset 0) ready
              order by haversine, responder_id
              offset 0) p
            where (select true from engagement e where e.responder_id = p.responder_id and e.kind <> all ($11)) is null
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
                .map(rows -> candidates(query, rows))
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

    private static List<Candidate> candidates(NearestQuery query, RowSet<Row> rows) {
        List<Candidate> found = new ArrayList<>(rows.size());
        for (Row row : rows) {
            found.add(candidate(query, row));
        }
        return found;
    }

    /** By column number, in the order of the statement: looking names up takes longer than the search itself. */
    private static Candidate candidate(NearestQuery query, Row row) {
        var position = new Position(row.getDouble(1), row.getDouble(2));
        boolean placed = row.getBoolean(5);
        Instant at = placed ? query.now() : row.getOffsetDateTime(4).toInstant();
        return new Candidate(
                row.getUUID(0),
                new PositionFix(position, new Distance(row.getFloat(3)), at),
                placed,
                query.scene().distanceTo(position),
                TravelMode.fromBits(row.getShort(6)),
                row.getShort(8),
                Qualification.fromBits(row.getLong(9)),
                row.getBoolean(7));
    }
}
