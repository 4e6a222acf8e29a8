package org.callout.dispatch.guardian;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.geo.aed.AedCondition;

/** The sender's side of the notices: claiming what is due and noting what became of it. */
@ApplicationScoped
class NoticeQueue {

    /** Longer than an attempt can take, so that a notice is taken over only from a sender that is gone. */
    static final Duration LEASE = WebhookGateway.DEADLINE.multipliedBy(3);

    /** After that a notice is no news any more. */
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final String LAPSE = """
            update aed_notice set state = 'LAPSED'
            where state = 'QUEUED' and due_at <= $1
              and not exists (select from aed_guardian where aed_guardian.device_id = aed_notice.device_id)
            """;

    /** Whoever is guardian now is told; rows that other replicas are claiming are passed over. */
    private static final String CLAIM = """
            with due as (
              select id from aed_notice where state = 'QUEUED' and due_at <= $1 order by due_at limit $3 for update skip locked
            ), claimed as (
              update aed_notice set due_at = $2, attempts = attempts + 1 from due where aed_notice.id = due.id
              returning aed_notice.*
            )
            select c.id, c.device_id, c.condition, c.at, c.attempts, g.name, g.email, g.phone, a.lon, a.lat, a.description
            from claimed c
            join aed_guardian g on g.device_id = c.device_id
            left join aed a on a.id = c.device_id
            order by c.at, c.id
            """;

    private static final String SENT = """
            update aed_notice set state = 'SENT', sent_at = $2, gateway = $3, problem = null where id = $1 and state = 'QUEUED'
            """;

    private static final String LEFT = """
            update aed_notice set state = 'LEFT_TO_THE_DESK', gateway = $2, problem = null where id = $1 and state = 'QUEUED'
            """;

    private static final String AGAIN = """
            update aed_notice
            set due_at = $2, gateway = $3, problem = $4,
                state = case when at < $5 then 'UNDELIVERABLE' else 'QUEUED' end
            where id = $1 and state = 'QUEUED'
            """;

    private final Pool pool;
    private final Clock clock;

    NoticeQueue(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A message that this process alone sends for as long as the lease lasts. */
    record Claimed(Message message, int attempt) {}

    Uni<List<Claimed>> claim(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(LAPSE)
                .execute(Tuple.of(utc(now)))
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(utc(now), utc(now.plus(LEASE)), limit)))
                .map(NoticeQueue::claimed);
    }

    Uni<Void> sent(Claimed notice, String gateway) {
        return pool.preparedQuery(SENT)
                .execute(Tuple.of(notice.message().id(), utc(clock.instant()), gateway))
                .replaceWithVoid();
    }

    /** Nobody was told: that is up to whoever reads it. */
    Uni<Void> left(Claimed notice, String gateway) {
        return pool.preparedQuery(LEFT)
                .execute(Tuple.of(notice.message().id(), gateway))
                .replaceWithVoid();
    }

    /** To be tried again after a pause that doubles; not for ever. */
    Uni<Void> again(Claimed notice, String gateway, String problem) {
        Instant now = clock.instant();
        return pool.preparedQuery(AGAIN)
                .execute(Tuple.of(
                        notice.message().id(),
                        utc(now.plus(pauseAfter(notice.attempt()))),
                        gateway,
                        problem,
                        utc(now.minus(GIVE_UP_AFTER))))
                .replaceWithVoid();
    }

    static Duration pauseAfter(int attempt) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempt, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static List<Claimed> claimed(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Claimed(message(row), row.getInteger("attempts")))
                .toList();
    }

    private static Message message(Row row) {
        AedCondition condition = AedCondition.valueOf(row.getString("condition"));
        UUID id = row.getUUID("id");
        return new Message(
                id,
                row.getUUID("device_id"),
                condition,
                row.getOffsetDateTime("at").toInstant(),
                Wording.of(condition),
                row.getDouble("lon") == null
                        ? null
                        : new Message.Place(row.getDouble("lon"), row.getDouble("lat"), row.getString("description")),
                new Message.Recipient(row.getString("name"), row.getString("email"), row.getString("phone")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
