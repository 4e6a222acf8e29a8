package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.callout.responder.offer.CalloutKind;

/** The sender's side of the delivery rows: claiming what is due and noting what became of it. */
@ApplicationScoped
class DeliveryQueue {

    /**
     * What was not worth sending any more when its turn came has lapsed: a telephone too, where the app has said meanwhile
     * that it has the alert, or its owner has answered.
     */
    private static final String LAPSE = """
            update delivery set state = 'LAPSED'
            where state in ('QUEUED', 'CLAIMED') and due_at <= $1
              and (give_up_at <= $1
                or attempts = 0 and channel in ('SMS', 'VOICE')
                   and exists (select from alert where id = alert_id and (received_at is not null or answer is not null)))
            """;

    private static final String CLAIM = """
            with due as (
              select alert_id, sequence, device_id, channel from delivery
              where state in ('QUEUED', 'CLAIMED') and due_at <= $1 and give_up_at > $1
              order by due_at limit $3 for update skip locked
            ), claimed as (
              update delivery d set state = 'CLAIMED', due_at = $2, claimed_at = $1, attempts = attempts + 1
              from due where (d.alert_id, d.sequence, d.device_id, d.channel)
                           = (due.alert_id, due.sequence, due.device_id, due.channel)
              returning d.*
            )
            select c.alert_id, a.callout_id, c.responder_id, a.kind, c.sequence, a.state, a.state_at, a.offer, a.reason, a.practice, c.new_hazard, c.cause,
                   c.device_id, c.channel, c.attempts, c.give_up_at, v.push_token,
                   r.waiting_precision, f.accuracy_metres
            from claimed c join alert a on a.id = c.alert_id
            join device v on (v.responder_id, v.device_id) = (c.responder_id, c.device_id) and v.retired_at is null
            join responder r on r.id = c.responder_id left join last_fix f on f.responder_id = c.responder_id
            """;

    /** Newer news may have superseded the row while this was on its way; that it was sent is noted all the same. */
    private static final String AGAIN = """
            update delivery set state = 'QUEUED', due_at = $4, problem = $5
            where alert_id = $1 and sequence = $2 and device_id = $3 and channel = $6 and state = 'CLAIMED'
            """;

    private static final String UNDELIVERABLE = """
            update delivery set state = 'UNDELIVERABLE', problem = $4
            where alert_id = $1 and sequence = $2 and device_id = $3 and channel = $5 and state = 'CLAIMED'
            """;

    /** Where no app has been told nor may be yet, the telephone has nobody to wait for. */
    private static final String NEED_NOT_WAIT = """
            update delivery line set due_at = $2
            where alert_id = $1 and channel in ('SMS', 'VOICE') and state = 'QUEUED' and attempts = 0 and due_at > $2
              and not exists (select from delivery app
                              where app.alert_id = line.alert_id and app.sequence = line.sequence
                                and app.channel in ('FCM', 'WEB_PUSH') and app.state <> 'UNDELIVERABLE')
            """;

    private final Pool pool;
    private final OfferJson json;
    private final Clock clock;

    DeliveryQueue(Pool pool, OfferJson json, Clock clock) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
    }

    /** Claims what is due, oldest first; rows that other senders are claiming are passed over. */
    Uni<List<Delivery>> claim(int limit) {
        var now = clock.instant();
        var leaseEnds = now.plus(Deliveries.LEASE);
        return pool.preparedQuery(LAPSE)
                .execute(Tuple.of(utc(now)))
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(utc(now), utc(leaseEnds), limit)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> delivery(row, leaseEnds))
                        .toList());
    }

    Uni<Void> again(Delivery delivery, String problem) {
        var next = clock.instant().plus(Backoff.after(delivery.attempt()));
        return note(
                AGAIN,
                key(delivery)
                        .addValue(utc(next))
                        .addValue(problem)
                        .addValue(delivery.channel().name()));
    }

    Uni<Void> undeliverable(Delivery delivery, String problem) {
        return note(
                UNDELIVERABLE,
                key(delivery).addValue(problem).addValue(delivery.channel().name()));
    }

    /** Makes the telephone's turn come now if the last app that it waited for cannot be told; whether it does. */
    Uni<Boolean> hurryTelephones(UUID alertId) {
        return pool.preparedQuery(NEED_NOT_WAIT)
                .execute(Tuple.of(alertId, utc(clock.instant())))
                .map(hurried -> hurried.rowCount() > 0);
    }

    private Uni<Void> note(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Tuple key(Delivery delivery) {
        var news = delivery.news();
        return Tuple.of(news.alertId(), news.sequence(), delivery.deviceId());
    }

    private Delivery delivery(Row row, Instant leaseEnds) {
        var news = new AlertNews(
                row.getUUID("alert_id"),
                row.getUUID("callout_id"),
                row.getUUID("responder_id"),
                CalloutKind.valueOf(row.getString("kind")),
                row.getLong("sequence"),
                row.getString("state"),
                row.getOffsetDateTime("state_at").toInstant(),
                json.read(row.getString("offer")),
                row.getString("reason"),
                row.getBoolean("practice"),
                row.getBoolean("new_hazard"),
                Optional.ofNullable(row.getString("cause"))
                        .map(AlertNews.Cause::valueOf)
                        .orElse(null));
        return new Delivery(
                news,
                row.getString("device_id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("push_token"),
                Blur.metres(row.getString("waiting_precision"), row.getFloat("accuracy_metres")),
                row.getInteger("attempts"),
                leaseEnds,
                row.getOffsetDateTime("give_up_at").toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
