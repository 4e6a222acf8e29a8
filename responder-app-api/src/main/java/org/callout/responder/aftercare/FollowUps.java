package org.callout.responder.aftercare;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.platform.id.Ids;
import org.callout.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Who has to be looked after, by whom and until when. */
@ApplicationScoped
class FollowUps {

    /** One open task for a volunteer: a graver reason or a nearer time replaces what it said. */
    private static final String RAISE = """
            insert into follow_up (id, organisation, responder_id, reason, raised_at, due_at, owner, owner_name, alert_id)
            select $1, $2, $3, $4, $5, $6, lead.subject, lead.name, $7
            from (select 1) as one left join aftercare_lead lead on lead.organisation = $2
            on conflict (organisation, responder_id) where closed_at is null do update
              set reason = case when follow_up.reason = 'DISTRESSED' then follow_up.reason else excluded.reason end,
                  due_at = least(follow_up.due_at, excluded.due_at),
                  alert_id = coalesce(follow_up.alert_id, excluded.alert_id),
                  owner = coalesce(follow_up.owner, excluded.owner),
                  owner_name = coalesce(follow_up.owner_name, excluded.owner_name)
            returning due_at
            """;

    private static final String SHOW = """
            select f.id, f.responder_id, r.display_name, r.phone, r.email, f.reason, f.raised_at, f.due_at,
                   f.owner_name, f.desk_told_at, f.closed_at, f.note
            from follow_up f join responder r on r.id = f.responder_id
            """;

    private static final String OPEN = SHOW + "where f.organisation = $1 and f.closed_at is null order by f.due_at";

    private static final String CLOSED =
            SHOW + "where f.organisation = $1 and f.closed_at is not null order by f.closed_at desc limit 200";

    /** Nobody has it, they have it already, or they take it from whom they were told that has it. */
    private static final String TAKE = """
            update follow_up set owner = $3, owner_name = $4, at_desk = false
            where organisation = $1 and id = $2 and closed_at is null and (owner is null or owner = $3 or owner_name = $5::text)
            """;

    private static final String OWNER =
            "select owner_name from follow_up where organisation = $1 and id = $2 and closed_at is null";

    private static final String CLOSE = """
            with done as (
              update follow_up set closed_at = $3, closed_by = $4, note = $5
              where organisation = $1 and id = $2 and closed_at is null
              returning alert_id)
            select c.assignment_id, c.alert_id, c.callout_id, c.responder_id
            from done left join own_call c on c.alert_id = done.alert_id
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    FollowUps(Pool pool, Outbox outbox, Ids ids, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes it a task of whoever leads the organisation's aftercare, within the caller's transaction.
     *
     * @param alertId of the call that it came of
     * @return until when they are to get in touch
     */
    Uni<Instant> raise(SqlConnection connection, String organisation, UUID responderId, UUID alertId, Reason reason) {
        Instant now = clock.instant();
        return connection
                .preparedQuery(RAISE)
                .execute(Tuple.from(List.of(
                        ids.next(),
                        organisation,
                        responderId,
                        reason.name(),
                        utc(now),
                        utc(now.plus(reason.within())),
                        alertId)))
                .map(rows -> rows.iterator().next().getOffsetDateTime("due_at").toInstant());
    }

    /** The most urgent first; of those that are done the newest. */
    Uni<List<FollowUpView>> list(String organisation, boolean closed) {
        return pool.preparedQuery(closed ? CLOSED : OPEN)
                .execute(Tuple.of(organisation))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(FollowUps::view)
                        .toList());
    }

    /** What became of reaching for a task. */
    sealed interface Taking {

        /** It is theirs. */
        record Taken() implements Taking {}

        /** Somebody else has it, of that name. */
        record OfAnother(String name) implements Taking {}

        /** There is no such task that is open. */
        record NotFound() implements Taking {}
    }

    /**
     * Makes it somebody's own.
     *
     * @param from by name, from whom they know that they take it; null for one that nobody has
     */
    Uni<Taking> take(String organisation, UUID id, String subject, String name, @Nullable String from) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(organisation, id, subject, name, from))
                .chain(taken -> taken.rowCount() > 0
                        ? Uni.createFrom().<Taking>item(new Taking.Taken())
                        : pool.preparedQuery(OWNER)
                                .execute(Tuple.of(organisation, id))
                                .map(FollowUps::ofAnother));
    }

    private static Taking ofAnother(RowSet<Row> rows) {
        return rows.size() == 0
                ? new Taking.NotFound()
                : new Taking.OfAnother(rows.iterator().next().getString("owner_name"));
    }

    /** Notes that it is done, and tells the desk; whether there was such a task that was open. */
    Uni<Boolean> close(String organisation, UUID id, String subject, @Nullable String note) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> connection
                .preparedQuery(CLOSE)
                .execute(Tuple.of(organisation, id, utc(now), subject, note))
                .call(closed -> tellDone(connection, closed, now))
                .map(closed -> closed.size() > 0));
    }

    private Uni<Void> tellDone(SqlConnection connection, RowSet<Row> closed, Instant now) {
        return StreamSupport.stream(closed.spliterator(), false)
                .filter(call -> call.getUUID("callout_id") != null)
                .findFirst()
                .map(call -> outbox.add(connection, FollowUpNews.of(call, FollowUpNews.State.DONE, now)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static FollowUpView view(Row row) {
        return new FollowUpView(
                row.getUUID("id"),
                row.getUUID("responder_id"),
                row.getString("display_name"),
                row.getString("phone"),
                row.getString("email"),
                Reason.valueOf(row.getString("reason")),
                row.getOffsetDateTime("raised_at").toInstant(),
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("owner_name"),
                instant(row, "desk_told_at"),
                instant(row, "closed_at"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
