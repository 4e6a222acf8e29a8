package org.callout.dispatch.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmAct;
import org.callout.dispatch.alarm.AlarmKind;
import org.callout.dispatch.alarm.AlarmReopening;
import org.jspecify.annotations.Nullable;

/** Reads who did what about the alarms of a callout, and what became of them. */
@ApplicationScoped
class AlarmHistory {

    private static final int MOST = 1_000;

    private static final String OF_CALLOUT = """
            select a.id, a.kind, coalesce(nullif(s.responder_name, ''), d.description) as about, a.raised_at, a.cleared_at,
                   %s as may_reopen, act.at, act.act, act.by_name, act.detail
            from alarm a
            join callout c on c.id = a.callout_id
            left join assignment s on s.id = a.subject
            left join aed d on d.id = a.subject
            left join alarm_act act on act.alarm_id = a.id
            where a.organisation = $1 and a.callout_id = $2
            order by a.raised_at, a.id, act.at, act.id
            limit $3
            """.formatted(AlarmReopening.MAY_STAND_AGAIN);

    private final Pool pool;

    AlarmHistory(Pool pool) {
        this.pool = pool;
    }

    /** The oldest first. */
    Uni<List<PastAlarm>> read(String organisation, UUID callout) {
        return pool.preparedQuery(OF_CALLOUT)
                .execute(Tuple.of(organisation, callout, MOST))
                .map(AlarmHistory::alarms);
    }

    private static List<PastAlarm> alarms(RowSet<Row> rows) {
        Map<UUID, PastAlarm> alarms = new LinkedHashMap<>();
        for (Row row : rows) {
            PastAlarm alarm = alarms.computeIfAbsent(row.getUUID("id"), id -> alarm(id, row));
            Instant at = instant(row, "at");
            if (at != null) alarm.acts().add(act(row, at));
        }
        return List.copyOf(alarms.values());
    }

    private static PastAlarm alarm(UUID id, Row row) {
        return new PastAlarm(
                id,
                AlarmKind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getOffsetDateTime("raised_at").toInstant(),
                instant(row, "cleared_at"),
                row.getBoolean("may_reopen"),
                new ArrayList<>());
    }

    private static PastAlarm.Act act(Row row, Instant at) {
        return new PastAlarm.Act(
                at, AlarmAct.valueOf(row.getString("act")), row.getString("by_name"), row.getString("detail"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
