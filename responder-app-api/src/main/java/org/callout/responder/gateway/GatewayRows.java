package org.callout.responder.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The sender's side of the queue: claiming what is due and noting what became of it. */
@ApplicationScoped
class GatewayRows {

    private static final int AT_ONCE = 50;

    /** 1 s, 2 s, 4 s … and never more than a minute: a code is waited for. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final int DOUBLINGS = 6;

    private static final String LAPSE = """
            update gateway_message set state = 'LAPSED', body = null, subject = null, settled_at = $1
            where state in ('QUEUED', 'CLAIMED') and due_at <= $1 and give_up_at <= $1
            """;

    private static final String CLAIM = """
            with due as (
              select id from gateway_message
              where state in ('QUEUED', 'CLAIMED') and due_at <= $1 and give_up_at > $1
              order by due_at limit $3 for update skip locked
            )
            update gateway_message m set state = 'CLAIMED', due_at = $2, attempts = attempts + 1
            from due where m.id = due.id
            returning m.*
            """;

    private static final String SETTLE = """
            update gateway_message set state = $2, body = null, subject = null, settled_at = $3, problem = $4
            where id = $1 and settled_at is null
            """;

    private static final String AGAIN = """
            update gateway_message set state = 'QUEUED', due_at = $2, problem = $3 where id = $1 and state = 'CLAIMED'
            """;

    private final Pool pool;
    private final Clock clock;

    GatewayRows(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Claims what is due, oldest first; rows that other senders are claiming are passed over. */
    Uni<List<QueuedMessage>> claim() {
        var now = clock.instant();
        var lease = utc(now.plus(GatewayQueue.LEASE));
        return pool.preparedQuery(LAPSE)
                .execute(Tuple.of(utc(now)))
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(utc(now), lease, AT_ONCE)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(GatewayRows::message)
                        .toList());
    }

    Uni<Void> sent(QueuedMessage queued) {
        return note(SETTLE, Tuple.of(queued.id(), "SENT", utc(clock.instant()), null));
    }

    Uni<Void> refused(QueuedMessage queued, String reason) {
        return note(SETTLE, Tuple.of(queued.id(), "REFUSED", utc(clock.instant()), reason));
    }

    Uni<Void> again(QueuedMessage queued, String reason) {
        var wait = FIRST.multipliedBy(1L << Math.clamp(queued.attempt() - 1, 0, DOUBLINGS));
        return note(AGAIN, Tuple.of(queued.id(), utc(clock.instant().plus(wait)), reason));
    }

    private Uni<Void> note(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static QueuedMessage message(Row row) {
        var message = new GatewayMessage(
                GatewayChannel.valueOf(row.getString("channel")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("reference"),
                row.getOffsetDateTime("give_up_at").toInstant(),
                row.getString("language"));
        return new QueuedMessage(row.getUUID("id"), message, row.getInteger("attempts"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
