package org.callout.dispatch.learning;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.place.Distance;
import org.callout.geo.policy.QuietHours;
import org.callout.geo.policy.Wishes;
import org.callout.geo.travel.TurnoutHistory;
import org.callout.geo.travel.TurnoutHistory.Observed;
import org.jspecify.annotations.Nullable;

/** What is known of many responders at once, by one question: planning has no time for more. */
@ApplicationScoped
public class Histories {

    private static final String OF_MANY = """
            select p.responder_id, p.display_name, p.languages, p.born_on, p.quiet_from, p.quiet_to, p.wake_for_arrest,
                   p.wanted_kinds, p.most_distance_metres, p.most_alerts_per_week,
                   coalesce(h.asked, 0) as asked, coalesce(h.accepted, 0) as accepted, h.hard_call_at,
                   coalesce(h.turnouts_by_day, 0) as turnouts_by_day,
                   coalesce(h.log_seconds_by_day, 0) as log_seconds_by_day,
                   coalesce(h.turnouts_by_night, 0) as turnouts_by_night,
                   coalesce(h.log_seconds_by_night, 0) as log_seconds_by_night,
                   (select count(*) from alert a
                    where a.responder_id = p.responder_id and a.sent_at > $2::timestamptz - interval '7 days'
                      and not a.retracted) as alerts_in_week
            from presence p left join responder_history h on h.responder_id = p.responder_id
            where p.responder_id = any ($1)
            """;

    private final Pool pool;

    Histories(Pool pool) {
        this.pool = pool;
    }

    /** By responder; whoever is not known at all is absent. */
    public Uni<Map<UUID, History>> find(Collection<UUID> responderIds, Instant now) {
        if (responderIds.isEmpty()) return Uni.createFrom().item(Map.of());
        return pool.preparedQuery(OF_MANY)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(responderIds.toArray(UUID[]::new))
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(Histories::byResponder);
    }

    private static Map<UUID, History> byResponder(RowSet<Row> rows) {
        Map<UUID, History> histories = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            histories.put(row.getUUID("responder_id"), history(row));
        }
        return histories;
    }

    private static History history(Row row) {
        OffsetDateTime hardCallAt = row.getOffsetDateTime("hard_call_at");
        return new History(
                new AcceptanceHistory(row.getInteger("asked"), row.getInteger("accepted")),
                new TurnoutHistory(
                        new Observed(row.getInteger("turnouts_by_day"), row.getDouble("log_seconds_by_day")),
                        new Observed(row.getInteger("turnouts_by_night"), row.getDouble("log_seconds_by_night"))),
                row.getInteger("alerts_in_week"),
                hardCallAt == null ? null : hardCallAt.toInstant(),
                row.getLocalDate("born_on"),
                quietHours(row),
                wishes(row),
                row.getString("display_name"),
                Set.copyOf(List.of(row.getArrayOfStrings("languages"))));
    }

    private static Wishes wishes(Row row) {
        String[] kinds = row.getArrayOfStrings("wanted_kinds");
        Integer farthest = row.getInteger("most_distance_metres");
        return new Wishes(
                kinds == null ? null : Set.of(kinds),
                farthest == null ? null : new Distance(farthest),
                row.getInteger("most_alerts_per_week"));
    }

    private static @Nullable QuietHours quietHours(Row row) {
        LocalTime from = row.getLocalTime("quiet_from");
        LocalTime to = row.getLocalTime("quiet_to");
        return from == null || to == null ? null : new QuietHours(from, to, row.getBoolean("wake_for_arrest"));
    }
}
