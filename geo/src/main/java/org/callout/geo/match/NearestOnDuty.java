package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/**
 * The members on duty around a scene, whether they may be asked or not: what a match is explained by. Not for whoever is in a
 * hurry.
 */
public final class NearestOnDuty {

    /**
     * Those who are ready are in the table of {@link NearestResponders}, the few others in an index of their own. Only members of
     * the organisation are told, whatever it has granted them. {@code offset 0} keeps the database from turning loops inside out:
     * who somebody is, and what is granted to them, is looked up one by one, nearest first, until there are enough.
     */
    private static final String AROUND = """
            select p.responder_id, who.display_name, p.travel_modes, p.lon, p.lat, p.fix_at, p.placed, m.tier, m.qualifications,
                   e.kind
            from (
              select found.*,
                     sin(radians(lat - $7) / 2) ^ 2
                       + cos(radians($7)) * cos(radians(lat)) * sin(radians(lon - $8) / 2) ^ 2 as far
              from unnest($1::bigint[], $2::bigint[]) as range (first, last)
              cross join lateral (
                select responder_id, travel_modes, lon, lat, case when placed then $4 else fix_at end as fix_at, placed
                from ready_member
                where organisation = $3 and cell between range.first and range.last and asked_from <= $4
                union all
                select responder_id, travel_modes, lon, lat, case when placed then $4 else fix_at end as fix_at, placed
                from presence
                where on_duty and not ready and cell between range.first and range.last
                  and (paused_until is null or paused_until <= $4)) found
              where responder_id <> all ($5)
              order by far, responder_id
              offset 0) p
            cross join lateral (
              select display_name, memberships from presence where responder_id = p.responder_id
              offset 0) who
            left join lateral (
              select true as active, tier,
                     case when qualifications_until is null or qualifications_until > $4 then qualifications end as qualifications
              from presence_membership
              where responder_id = p.responder_id and organisation = $3 and (valid_until is null or valid_until > $4)
              offset 0) m on true
            left join lateral (
              select kind from engagement where responder_id = p.responder_id
              offset 0) e on true
            where m.active or who.memberships @> jsonb_build_array(jsonb_build_object('organisation', $3::text))
            order by p.far, p.responder_id
            limit $6
            """;

    private final Pool pool;

    public NearestOnDuty(Pool pool) {
        this.pool = pool;
    }

    /**
     * The nearest within a reach, nearest first.
     *
     * @param excluded who is known already
     * @param limit how many at most
     */
    public Uni<List<OnDuty>> find(
            String organisation, Position scene, Distance reach, Instant now, Collection<UUID> excluded, int limit) {
        CellCover cover = CellCover.around(scene, reach);
        Tuple parameters = Tuple.tuple()
                .addArrayOfLong(cover.firstCells())
                .addArrayOfLong(cover.lastCells())
                .addString(organisation)
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(excluded.toArray(UUID[]::new))
                .addLong((long) limit)
                .addDouble(scene.lat())
                .addDouble(scene.lon());
        return pool.preparedQuery(AROUND)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> onDuty(scene, row))
                        .filter(one -> one.distance().compareTo(reach) <= 0)
                        .toList());
    }

    private static OnDuty onDuty(Position scene, Row row) {
        @Nullable Short tier = row.getShort("tier");
        @Nullable Long qualifications = row.getLong("qualifications");
        return new OnDuty(
                row.getUUID("responder_id"),
                row.getString("display_name"),
                scene.distanceTo(new Position(row.getDouble("lon"), row.getDouble("lat"))),
                TravelMode.fromBits(row.getShort("travel_modes")),
                row.getOffsetDateTime("fix_at").toInstant(),
                row.getBoolean("placed"),
                tier == null ? null : (Integer) (int) tier,
                qualifications == null ? Set.of() : Qualification.fromBits(qualifications),
                row.getString("kind"));
    }
}
