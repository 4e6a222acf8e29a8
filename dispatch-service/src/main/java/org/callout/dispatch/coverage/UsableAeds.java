package org.callout.dispatch.coverage;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.callout.geo.aed.Usability;
import org.callout.geo.aed.UsabilityCheck;

/** Counts the devices that can be had now, as far as anybody knows: judged as the marks on the map and matching judge them. */
@ApplicationScoped
class UsableAeds {

    /** Those of which nobody knows that they are out of reach; the page says in words that unknown hours are among them. */
    private static final Set<Usability> COUNTED = EnumSet.of(Usability.OPEN, Usability.UNKNOWN_HOURS);

    private static final String READY = """
            select floor(lon / $5)::int as x, floor(lat / $5)::int as y, access, indoor, opening_hours, count(*)::int as number
            from aed
            where condition = 'AVAILABLE' and retired_at is null and lon between $1 and $3 and lat between $2 and $4
            group by 1, 2, 3, 4, 5
            """;

    private final Pool pool;
    private final UsabilityCheck usability;
    private final Clock clock;

    UsableAeds(Pool pool, UsabilityCheck usability, Clock clock) {
        this.pool = pool;
        this.usability = usability;
        this.clock = clock;
    }

    /**
     * How many in each square.
     *
     * @param step side of a square, degrees
     */
    Uni<Map<Cell, Integer>> count(double west, double south, double east, double north, double step) {
        return pool.preparedQuery(READY)
                .execute(Tuple.of(west, south, east, north, step))
                .map(this::counts);
    }

    private Map<Cell, Integer> counts(RowSet<Row> rows) {
        Instant now = clock.instant();
        Map<Cell, Integer> counts = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Usability judged = usability.ofPlace(
                    row.getString("access"), row.getBoolean("indoor"), row.getString("opening_hours"), now);
            if (COUNTED.contains(judged)) {
                counts.merge(
                        new Cell(row.getInteger("x"), row.getInteger("y")), row.getInteger("number"), Integer::sum);
            }
        }
        return counts;
    }
}
