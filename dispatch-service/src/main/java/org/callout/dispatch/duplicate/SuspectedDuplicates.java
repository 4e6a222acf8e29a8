package org.callout.dispatch.duplicate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.policy.Category;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what may be about the same collapse among an organisation's open incidents, unless somebody has told them apart. */
@ApplicationScoped
public class SuspectedDuplicates {

    /** $2: metres and $3: seconds within which the rule is asked. */
    private static final String NEIGHBOURS = """
            select a.id, b.id as other_id,
                   a.category, a.lon, a.lat, a.accuracy_metres, a.received_at,
                   b.category as other_category, b.lon as other_lon, b.lat as other_lat,
                   b.accuracy_metres as other_accuracy_metres, b.received_at as other_received_at
            from callout a
            join callout b on b.organisation = a.organisation and b.kind = 'INCIDENT' and b.state <> 'CLOSED' and b.id <> a.id
                          and b.received_at between a.received_at - make_interval(secs => $3) and a.received_at + make_interval(secs => $3)
                          and ST_DWithin(a.place, b.place, $2)
            where a.id = any ($1) and a.kind = 'INCIDENT' and a.state <> 'CLOSED'
              and not exists (select from distinct_callouts d
                              where d.one_id = least(a.id, b.id) and d.other_id = greatest(a.id, b.id))
            order by b.received_at, b.id
            """;

    private static final String TELL_APART = """
            insert into distinct_callouts (one_id, other_id, told_by, told_at)
            select least(a, b), greatest(a, b), :by, now() from (values (cast(:one as uuid), cast(:other as uuid))) as pair (a, b)
            on conflict do nothing
            """;

    private static final String SUSPECT_AGAIN = """
            delete from distinct_callouts
            where one_id = least(cast(:one as uuid), cast(:other as uuid)) and other_id = greatest(cast(:one as uuid), cast(:other as uuid))
            """;

    private final Pool pool;

    SuspectedDuplicates(Pool pool) {
        this.pool = pool;
    }

    /** The suspects of each of these callouts, the first to be received first; whatever has none is missing. */
    public Uni<Map<UUID, List<UUID>>> of(Collection<UUID> callouts) {
        if (callouts.isEmpty()) return Uni.createFrom().item(Map.of());
        return pool.preparedQuery(NEIGHBOURS)
                .execute(Tuple.of(callouts.toArray(UUID[]::new), DuplicateRule.MOST_METRES, (double)
                        DuplicateRule.APART.toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> DuplicateRule.mayBeTheSame(sighting(row, ""), sighting(row, "other_")))
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("id"),
                                Collectors.mapping(row -> row.getUUID("other_id"), Collectors.toList()))));
    }

    private static Sighting sighting(Row row, String which) {
        Double accuracy = row.getDouble(which + "accuracy_metres");
        return new Sighting(
                Category.valueOf(row.getString(which + "category")),
                new Position(row.getDouble(which + "lon"), row.getDouble(which + "lat")),
                new Distance(Objects.requireNonNullElse(accuracy, 0.0)),
                row.getOffsetDateTime(which + "received_at").toInstant());
    }

    /** Somebody knows that they are not the same; whether that is news. */
    public Uni<Boolean> tellApart(Mutiny.Session session, UUID one, UUID other, String by) {
        return session.createNativeQuery(TELL_APART)
                .setParameter("one", one.toString())
                .setParameter("other", other.toString())
                .setParameter("by", by)
                .executeUpdate()
                .map(noted -> noted > 0);
    }

    /** They may be the same after all; whether that is news. */
    public Uni<Boolean> suspectAgain(Mutiny.Session session, UUID one, UUID other) {
        return session.createNativeQuery(SUSPECT_AGAIN)
                .setParameter("one", one.toString())
                .setParameter("other", other.toString())
                .executeUpdate()
                .map(gone -> gone > 0);
    }
}
