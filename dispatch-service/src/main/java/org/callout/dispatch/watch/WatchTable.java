package org.callout.dispatch.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.dispatch.assignment.AssignmentState;
import org.callout.dispatch.assignment.Setback;
import org.callout.geo.aed.PickUp;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.callout.geo.travel.BuildingEntry;
import org.callout.geo.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** Who is watched, what is remembered of each, and whose turn it is. Replicas share the people: whoever claims one looks. */
@ApplicationScoped
class WatchTable {

    /** Planned care is not watched: its helpers set out when their window comes, not when they say yes. */
    private static final String ENLIST = """
            with arrived as (
              delete from assignment_watch w using assignment a
              where a.id = w.assignment_id
                and not (a.active and a.state in ('ASSIGNED', 'EN_ROUTE', 'AED_COLLECTED')))
            insert into assignment_watch (assignment_id, next_look_at)
            select a.id, $1 from assignment a join callout c on c.id = a.callout_id
            where a.active and a.state in ('ASSIGNED', 'EN_ROUTE', 'AED_COLLECTED') and c.kind = 'INCIDENT'
              and not exists (select from assignment_watch w where w.assignment_id = a.id)
            on conflict do nothing
            """;

    private static final String CLAIM = """
            with turn as materialized (
              select assignment_id from assignment_watch where next_look_at <= $1
              order by next_look_at limit $3 for update skip locked),
            due as (
              update assignment_watch w set next_look_at = $2 from turn
              where w.assignment_id = turn.assignment_id
              returning w.assignment_id, w.trail)
            select c.id as callout_id, c.lon as scene_lon, c.lat as scene_lat, c.floor, c.access,
                   a.id as assignment_id, a.responder_id, a.state, a.travel_mode, a.accepted_at, a.progress_at,
                   a.eta_seconds, a.way_at, a.setback, l.eta_seconds as accepted_eta_seconds, s.id as aed_id, s.lon as aed_lon, s.lat as aed_lat, s.level as aed_level,
                   p.lon, p.lat, coalesce(p.accuracy_metres, 0) as accuracy_metres, p.fix_at, due.trail
            from due
            join assignment a on a.id = due.assignment_id
            join alert l on l.id = a.alert_id
            join callout c on c.id = a.callout_id
            join whereabouts p on p.responder_id = a.responder_id
              and p.fix_at > coalesce((due.trail ->> 'seen')::timestamptz, a.accepted_at)
            left join aed s on s.id = a.aed_id and a.state <> 'AED_COLLECTED'
            """;

    private static final String REMEMBER = """
            update assignment_watch w set trail = known.trail::jsonb
            from unnest($1::uuid[], $2::text[]) as known (assignment_id, trail)
            where w.assignment_id = known.assignment_id
            """;

    private final Pool pool;
    private final ObjectMapper json;

    WatchTable(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** Starts watching whoever has said yes, and ends it for whoever has arrived or been let go. */
    Uni<Void> enlist(Instant now) {
        return pool.preparedQuery(ENLIST).execute(Tuple.of(utc(now))).replaceWithVoid();
    }

    /** Those whose turn has come and who have told where they are since the last look; their next turn is set. */
    Uni<List<Looked>> claim(Instant now, Duration pause, int most) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(utc(now), utc(now.plus(pause)), most))
                .map(this::looked);
    }

    /** Keeps what is to be known at the next look, by assignment. */
    Uni<Void> remember(Map<UUID, Trail> trails) {
        if (trails.isEmpty()) return Uni.createFrom().voidItem();
        var ids = trails.keySet().toArray(UUID[]::new);
        var texts = trails.values().stream().map(this::write).toArray(String[]::new);
        return pool.preparedQuery(REMEMBER)
                .execute(Tuple.tuple().addArrayOfUUID(ids).addArrayOfString(texts))
                .replaceWithVoid();
    }

    private List<Looked> looked(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::looked).toList();
    }

    private Looked looked(Row row) {
        boolean setOut = !row.getString("state").equals(AssignmentState.ASSIGNED.name());
        UUID aedId = row.getUUID("aed_id");
        String setback = row.getString("setback");
        return new Looked(
                row.getUUID("callout_id"),
                new Position(row.getDouble("scene_lon"), row.getDouble("scene_lat")),
                BuildingEntry.delay(row.getString("floor"), row.getString("access")),
                row.getUUID("assignment_id"),
                row.getUUID("responder_id"),
                TravelMode.valueOf(row.getString("travel_mode")),
                instant(row, "accepted_at"),
                setOut ? instant(row, "progress_at") : null,
                Duration.ofSeconds(row.getInteger("accepted_eta_seconds")),
                instant(row, "way_at").plusSeconds(row.getInteger("eta_seconds")),
                aedId == null
                        ? null
                        : new Looked.Device(
                                aedId,
                                new Position(row.getDouble("aed_lon"), row.getDouble("aed_lat")),
                                PickUp.at(row.getString("aed_level"))),
                setback == null ? null : Setback.valueOf(setback),
                new PositionFix(
                        new Position(row.getDouble("lon"), row.getDouble("lat")),
                        new Distance(row.getFloat("accuracy_metres")),
                        instant(row, "fix_at")),
                read((JsonObject) row.getValue("trail")));
    }

    private Optional<Trail> read(@Nullable JsonObject trail) {
        if (trail == null) return Optional.empty();
        try {
            return Optional.of(json.readValue(trail.encode(), Trail.class));
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private String write(Trail trail) {
        try {
            return json.writeValueAsString(trail);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
