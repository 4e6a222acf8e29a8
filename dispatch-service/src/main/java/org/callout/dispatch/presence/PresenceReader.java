package org.callout.dispatch.presence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.jspecify.annotations.Nullable;

/** Who responders are and where they were last: what the views of a callout tell of the people involved. */
@ApplicationScoped
public class PresenceReader {

    private static final String NAMES_AND_FIXES = """
            select p.responder_id, p.display_name, p.carries_aed,
                   case when not w.placed then w.lon end as lon, w.lat, w.accuracy_metres, w.fix_at
            from presence p join whereabouts w using (responder_id) where p.responder_id = any($1)
            """;

    private final Pool pool;

    PresenceReader(Pool pool) {
        this.pool = pool;
    }

    /**
     * A responder as known now.
     *
     * @param displayName empty while no profile has come
     * @param carriesAed has a defibrillator of one's own at hand
     * @param fix null while no position has come, or it is so old that a chosen place stands in for it, which is nobody's to see
     */
    public record Presence(
            UUID responderId,
            String displayName,
            boolean carriesAed,
            @Nullable PositionFix fix) {

        @Override
        public String toString() {
            return "Presence[responderId=%s, [redacted]]".formatted(responderId);
        }
    }

    /**
     * Those of the given responders who are known. Reads over a connection of its own: call it before or after a
     * Hibernate transaction, never inside.
     */
    public Uni<Map<UUID, Presence>> find(Collection<UUID> responderIds) {
        if (responderIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        UUID[] ids = responderIds.toArray(UUID[]::new);
        return pool.preparedQuery(NAMES_AND_FIXES)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(PresenceReader::byResponder);
    }

    private static Map<UUID, Presence> byResponder(RowSet<Row> rows) {
        Map<UUID, Presence> found = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            UUID id = row.getUUID("responder_id");
            found.put(id, new Presence(id, row.getString("display_name"), row.getBoolean("carries_aed"), fix(row)));
        }
        return found;
    }

    private static @Nullable PositionFix fix(Row row) {
        Double lon = row.getDouble("lon");
        if (lon == null) {
            return null;
        }
        return new PositionFix(
                new Position(lon, row.getDouble("lat")),
                new Distance(row.getFloat("accuracy_metres")),
                row.getOffsetDateTime("fix_at").toInstant());
    }
}
