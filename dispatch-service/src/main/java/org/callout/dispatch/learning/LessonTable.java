package org.callout.dispatch.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.callout.geo.acceptance.Calibration;
import org.callout.platform.web.Regions;

/** Reads alerts that are over and adds what they teach to what is known, in one transaction. */
@ApplicationScoped
class LessonTable {

    /** "lrns" in ASCII; held until the transaction ends, so that one replica learns at a time. */
    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(1819438707)";

    /**
     * Rows that a decision holds are left for the next time: nobody waits for the learner, nor it for anybody. A timeline goes by
     * when a step was heard, a turnout by when it was taken, which the step tells where the two differ.
     */
    private static final String UNLEARNT = """
            select a.id, a.responder_id, c.kind = 'INCIDENT' and not a.retracted as teaches, a.state,
                   a.sent_at, a.expires_at, a.ended_at, a.answered_at,
                   a.chance, a.asked_eta_seconds, a.asked_tier, a.fix_age_seconds,
                   (select min(greatest(coalesce((t.detail ->> 'madeAt')::timestamptz, t.at), a.answered_at))
                    from timeline_entry t
                    where t.callout_id = a.callout_id and t.responder_id = a.responder_id and t.at >= a.sent_at
                      and t.word = 'PROGRESS' and t.detail ->> 'step' = 'EN_ROUTE') as set_out_at
            from alert a join callout c on c.id = a.callout_id
            where a.learnt_at is null and a.state <> 'OPEN' and (c.state = 'CLOSED' or a.sent_at < $1)
            order by a.sent_at, a.id
            limit $2
            for update of a skip locked
            """;

    private static final String MARK = "update alert set learnt_at = $1 where id = any ($2)";

    /** Whoever has been erased meanwhile is not remembered again. */
    private static final String ADD_TO_PERSON = """
            insert into responder_history as known (responder_id, asked, accepted, last_asked_at,
                turnouts_by_day, log_seconds_by_day, turnouts_by_night, log_seconds_by_night)
            select $1::uuid, $2::integer, $3::integer, $4::timestamptz, $5::integer, $6::float8, $7::integer, $8::float8
            where exists (select from presence where responder_id = $1)
            on conflict (responder_id) do update set
                asked = known.asked + excluded.asked,
                accepted = known.accepted + excluded.accepted,
                last_asked_at = greatest(known.last_asked_at, excluded.last_asked_at),
                turnouts_by_day = known.turnouts_by_day + excluded.turnouts_by_day,
                log_seconds_by_day = known.log_seconds_by_day + excluded.log_seconds_by_day,
                turnouts_by_night = known.turnouts_by_night + excluded.turnouts_by_night,
                log_seconds_by_night = known.log_seconds_by_night + excluded.log_seconds_by_night
            """;

    private static final String ADD_TO_CELL = """
            insert into acceptance_cell as known (day_part, weekend, nearness, tier, contact, asked, accepted)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (day_part, weekend, nearness, tier, contact) do update set
                asked = known.asked + excluded.asked, accepted = known.accepted + excluded.accepted
            """;

    private static final String CALIBRATION = "select calibration from acceptance_calibration";

    private static final String CALIBRATE = """
            insert into acceptance_calibration (calibration) values ($1::text::jsonb)
            on conflict (only_row) do update set calibration = excluded.calibration
            """;

    private final Pool pool;
    private final Regions regions;
    private final ObjectMapper json;

    LessonTable(Pool pool, Regions regions, ObjectMapper json) {
        this.pool = pool;
        this.regions = regions;
        this.json = json;
    }

    /**
     * Learns from alerts of closed callouts, and from those sent before a time whatever became of theirs.
     *
     * @return from how many; 0 also while another replica learns
     */
    Uni<Integer> learn(Instant now, Instant sentBefore, int most) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(ONE_AT_A_TIME)
                .execute()
                .chain(lock -> lock.iterator().next().getBoolean(0)
                        ? learn(connection, now, sentBefore, most)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> learn(SqlConnection connection, Instant now, Instant sentBefore, int most) {
        return connection
                .preparedQuery(UNLEARNT)
                .execute(Tuple.of(utc(sentBefore), most))
                .map(rows -> LessonRows.alerts(rows, regions.timeZone()))
                .chain(alerts -> alerts.isEmpty()
                        ? Uni.createFrom().item(0)
                        : add(connection, Lesson.of(alerts, regions.timeZone()))
                                .chain(() -> mark(connection, alerts, now))
                                .replaceWith(alerts.size()));
    }

    /** How well chances have been told so far. */
    Uni<Calibration> calibration() {
        return pool.preparedQuery(CALIBRATION).execute().map(this::calibration);
    }

    private Uni<Void> add(SqlConnection connection, Lesson lesson) {
        return addAll(connection, ADD_TO_PERSON, LessonRows.people(lesson))
                .chain(() -> addAll(connection, ADD_TO_CELL, LessonRows.cells(lesson)))
                .chain(() -> connection.preparedQuery(CALIBRATION).execute())
                .map(rows -> lesson.addTo(calibration(rows)))
                .chain(calibration -> connection.preparedQuery(CALIBRATE).execute(Tuple.of(write(calibration))))
                .replaceWithVoid();
    }

    private static Uni<Void> addAll(SqlConnection connection, String statement, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }

    private static Uni<Void> mark(SqlConnection connection, List<EndedAlert> alerts, Instant now) {
        UUID[] ids = alerts.stream().map(EndedAlert::id).toArray(UUID[]::new);
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.tuple().addOffsetDateTime(utc(now)).addArrayOfUUID(ids))
                .replaceWithVoid();
    }

    private Calibration calibration(RowSet<Row> rows) {
        if (rows.size() == 0) return Calibration.EMPTY;
        try {
            JsonObject stored = rows.iterator().next().getJsonObject("calibration");
            return json.readValue(stored.encode(), Calibration.class);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private String write(Calibration calibration) {
        try {
            return json.writeValueAsString(calibration);
        } catch (JsonProcessingException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
