package org.callout.dispatch.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.callout.dispatch.alarm.AlarmOwners.Keeper;

/** How long alarms may wait, as each organisation says. */
@ApplicationScoped
class AlarmLimits {

    private static final String GET = """
            select louder_after, notice_after, duty_name, duty_phone, duty_email from alarm_setting where organisation = $1
            """;

    private static final String PUT = """
            insert into alarm_setting
              (organisation, louder_after, notice_after, duty_name, duty_phone, duty_email, changed_by, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (organisation) do update
              set louder_after = excluded.louder_after, notice_after = excluded.notice_after, duty_name = excluded.duty_name,
                  duty_phone = excluded.duty_phone, duty_email = excluded.duty_email, changed_by = excluded.changed_by,
                  changed_at = excluded.changed_at
            """;

    private final Pool pool;
    private final Clock clock;

    AlarmLimits(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<AlarmSettings> get(String organisation) {
        return pool.preparedQuery(GET).execute(Tuple.of(organisation)).map(AlarmLimits::settings);
    }

    private static AlarmSettings settings(RowSet<Row> rows) {
        if (rows.size() == 0) return AlarmSettings.DEFAULT;
        Row row = rows.iterator().next();
        return new AlarmSettings(
                row.getInteger("louder_after"),
                row.getInteger("notice_after"),
                row.getString("duty_name"),
                row.getString("duty_phone"),
                row.getString("duty_email"));
    }

    Uni<Void> put(Keeper by, AlarmSettings settings) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.from(Arrays.asList(
                        by.organisation(),
                        settings.louderAfterSeconds(),
                        settings.noticeAfterSeconds(),
                        settings.dutyName(),
                        settings.dutyPhone(),
                        settings.dutyEmail(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }
}
