package org.callout.geo.match;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.geo.aed.AedCondition;
import org.callout.geo.aed.AedSite;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;

/** The defibrillators that can matter to a scene. */
public final class NearestAeds {

    /** The last argument of ST_DWithin measures on the sphere, as {@link Position#distanceTo} does. */
    private static final String WITHIN_REACH = """
            select id, source, source_ref, lon, lat, access, indoor, level, opening_hours, description, condition
            from aed
            where retired_at is null
              and ST_DWithin(place, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography, $3, false)
            order by id
            """;

    private static final String OF_IDS = """
            select id, source, source_ref, lon, lat, access, indoor, level, opening_hours, description, condition
            from aed
            where retired_at is null and id = any($1)
            order by id
            """;

    private final Pool pool;

    public NearestAeds(Pool pool) {
        this.pool = pool;
    }

    /**
     * All sites in use within the reach, whatever their hours and condition, so that a match can also explain why one was
     * not taken. With {@link org.callout.geo.aed.AedWays#reach} nothing that could shorten a way is left out.
     */
    public Uni<List<AedSite>> within(Position scene, Distance reach) {
        return pool.preparedQuery(WITHIN_REACH)
                .execute(Tuple.of(scene.lon(), scene.lat(), reach.metres()))
                .map(NearestAeds::sites);
    }

    /** Those of the given sites that are in use, wherever they stand and whatever their hours and condition. */
    public Uni<List<AedSite>> list(Collection<UUID> ids) {
        if (ids.isEmpty()) return Uni.createFrom().item(List.of());
        return pool.preparedQuery(OF_IDS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(NearestAeds::sites);
    }

    private static List<AedSite> sites(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(NearestAeds::site)
                .toList();
    }

    private static AedSite site(Row row) {
        return new AedSite(
                row.getUUID("id"),
                row.getString("source"),
                row.getString("source_ref"),
                new Position(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("access"),
                row.getBoolean("indoor"),
                row.getString("level"),
                row.getString("opening_hours"),
                row.getString("description"),
                AedCondition.valueOf(row.getString("condition")));
    }
}
