package org.callout.dispatch.learning;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.callout.dispatch.alert.AlertState;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.Circumstances;
import org.callout.geo.travel.TurnoutHistory.Observed;
import org.jspecify.annotations.Nullable;

/** Alerts as rows, and lessons as the rows that are added. */
final class LessonRows {

    private LessonRows() {}

    /** @param zone of the region, by whose clock people are asked */
    static List<EndedAlert> alerts(RowSet<Row> rows, ZoneId zone) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> alert(row, zone))
                .toList();
    }

    static List<Tuple> people(Lesson lesson) {
        return lesson.people().entrySet().stream()
                .map(person -> {
                    Observed byDay = person.getValue().turnouts().byDay();
                    Observed byNight = person.getValue().turnouts().byNight();
                    return Tuple.tuple()
                            .addUUID(person.getKey())
                            .addInteger(person.getValue().answers().asked())
                            .addInteger(person.getValue().answers().accepted())
                            .addOffsetDateTime(person.getValue().lastAsked().atOffset(ZoneOffset.UTC))
                            .addInteger(byDay.count())
                            .addDouble(byDay.sumLogSeconds())
                            .addInteger(byNight.count())
                            .addDouble(byNight.sumLogSeconds());
                })
                .toList();
    }

    static List<Tuple> cells(Lesson lesson) {
        return lesson.cells().entrySet().stream().map(LessonRows::cell).toList();
    }

    private static Tuple cell(Map.Entry<AcceptanceCell, AcceptanceHistory> counted) {
        AcceptanceCell cell = counted.getKey();
        return Tuple.tuple()
                .addString(cell.dayPart().name())
                .addBoolean(cell.weekend())
                .addString(cell.nearness().name())
                .addShort((short) cell.tier())
                .addString(cell.contact().name())
                .addLong((long) counted.getValue().asked())
                .addLong((long) counted.getValue().accepted());
    }

    private static EndedAlert alert(Row row, ZoneId zone) {
        Instant sentAt = instant(row, "sent_at");
        OffsetDateTime setOutAt = row.getOffsetDateTime("set_out_at");
        OffsetDateTime answeredAt = row.getOffsetDateTime("answered_at");
        return new EndedAlert(
                row.getUUID("id"),
                row.getUUID("responder_id"),
                row.getBoolean("teaches"),
                AlertState.valueOf(row.getString("state")),
                sentAt,
                instant(row, "expires_at"),
                instant(row, "ended_at"),
                answeredAt == null ? null : answeredAt.toInstant(),
                asked(row, sentAt, zone),
                setOutAt == null ? null : Duration.between(sentAt, setOutAt.toInstant()));
    }

    private static EndedAlert.@Nullable Asked asked(Row row, Instant sentAt, ZoneId zone) {
        Double chance = row.getDouble("chance");
        if (chance == null) return null;
        var eta = Duration.ofSeconds(row.getInteger("asked_eta_seconds"));
        Instant fixedAt = sentAt.minusSeconds(row.getInteger("fix_age_seconds"));
        return new EndedAlert.Asked(Circumstances.at(sentAt, zone, eta, row.getInteger("asked_tier"), fixedAt), chance);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
