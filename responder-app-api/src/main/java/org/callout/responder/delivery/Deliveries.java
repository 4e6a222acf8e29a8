package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Delivery rows, written in the transaction that stores the news and sent after it. */
@ApplicationScoped
public class Deliveries {

    /** Longer than a send can take by its deadline, so that a row is taken over only from a sender that is gone. */
    static final Duration LEASE = Duration.ofSeconds(8);

    /**
     * What is not sent yet of older news is overtaken; rows are locked in the order of their key. The new rows are claimed by the process that writes them: it sends
     * them right after the commit, and if it dies before, the lease runs out and any sender takes them over.
     */
    private static final String QUEUE = """
            with news as (
              select * from jsonb_to_recordset(cast(cast(:news as text) as jsonb))
                as n (alert uuid, sequence bigint, responder uuid, give_up timestamptz, new_hazard boolean, cause text)
            ), older as (
              select alert_id, delivery.sequence, device_id, channel
              from delivery join news on alert_id = news.alert
              where delivery.sequence < news.sequence and state in ('QUEUED', 'CLAIMED')
              order by alert_id, delivery.sequence, device_id
              for update of delivery
            ), superseded as (
              update delivery set state = 'SUPERSEDED' from older
              where delivery.alert_id = older.alert_id and delivery.sequence = older.sequence
                and delivery.device_id = older.device_id and delivery.channel = older.channel
            ), target as materialized (
              select news.*, device_id, channel, push_token, waiting_precision, accuracy_metres
              from news join device on device.responder_id = news.responder and device.retired_at is null
              join responder on responder.id = news.responder
              left join last_fix on last_fix.responder_id = news.responder
            ), queued as (
              insert into delivery (alert_id, sequence, device_id, channel, responder_id, state, due_at, give_up_at,
                                    attempts, queued_at, claimed_at, new_hazard, cause)
              select alert, target.sequence, device_id, channel, responder, 'CLAIMED', :lease, give_up,
                     1, :now, :now, new_hazard, cause
              from target where channel in ('FCM', 'WEB_PUSH')
              on conflict do nothing
              returning alert_id, device_id
            )
            select alert, target.device_id, channel, push_token, waiting_precision, accuracy_metres
            from target left join queued on queued.alert_id = alert and queued.device_id = target.device_id
            where queued.device_id is not null or channel in ('SMS', 'VOICE')
            """;

    /** A device that says by which push it learned of an alert has proven that it can be reached. */
    private static final String ACKNOWLEDGE = """
            with acknowledged as (
              update delivery set acknowledged_at = :now
              where alert_id = :alert and acknowledged_at is null and claimed_at is not null
                and (device_id = :device or cast(:device as text) is null)
              returning responder_id, device_id, channel
            )
            update device set proven_at = :now, proven_by = cast(:channel as text)
            from acknowledged
            where device.responder_id = acknowledged.responder_id and device.device_id = acknowledged.device_id
              and acknowledged.channel = cast(:channel as text)
            """;

    private final TelephoneQueue telephones;
    private final Clock clock;

    Deliveries(TelephoneQueue telephones, Clock clock) {
        this.telephones = telephones;
        this.clock = clock;
    }

    /**
     * Writes one row for each news that is worth sending and each live device of its volunteer.
     *
     * @param news one of an alert
     * @return the rows, claimed for this process: hand them to the {@link Sender} after the commit
     */
    public Uni<List<Delivery>> queue(Mutiny.Session session, List<AlertNews> news) {
        var now = clock.instant();
        Map<UUID, Worthwhile> worthwhile = new LinkedHashMap<>();
        for (AlertNews each : news) {
            each.worthSendingUntil(now).ifPresent(until -> worthwhile.put(each.alertId(), new Worthwhile(each, until)));
        }
        return worthwhile.isEmpty() ? Uni.createFrom().item(List.of()) : queue(session, worthwhile, now);
    }

    private record Worthwhile(AlertNews news, Instant until) {}

    /**
     * Notes that a device has the alert.
     *
     * @param channel by which it learned of it; only a push proves that pushes reach it
     * @param deviceId absent if the app did not say which device: then all that it was sent to
     */
    public Uni<Void> acknowledge(
            Mutiny.Session session, UUID alertId, @Nullable String deviceId, @Nullable String channel) {
        return session.createNativeQuery(ACKNOWLEDGE)
                .setParameter("alert", alertId)
                .setParameter("device", deviceId)
                .setParameter("channel", channel)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<Delivery>> queue(Mutiny.Session session, Map<UUID, Worthwhile> worthwhile, Instant now) {
        var leaseEnds = now.plus(LEASE);
        return session.createNativeQuery(QUEUE, Object[].class)
                .setParameter("news", asRows(worthwhile.values()))
                .setParameter("lease", leaseEnds)
                .setParameter("now", now)
                .getResultList()
                .chain(rows -> {
                    var byApp = rows.stream()
                            .filter(row -> !channel(row).isTelephone())
                            .map(row -> delivery(row, requireNonNull(worthwhile.get((UUID) row[0])), leaseEnds))
                            .toList();
                    return byApp.size() == rows.size()
                            ? Uni.createFrom().item(byApp)
                            : withTelephones(session, worthwhile, rows, byApp, now);
                });
    }

    private Uni<List<Delivery>> withTelephones(
            Mutiny.Session session,
            Map<UUID, Worthwhile> worthwhile,
            List<Object[]> rows,
            List<Delivery> byApp,
            Instant now) {
        var alertsOfApps =
                byApp.stream().map(delivery -> delivery.news().alertId()).collect(Collectors.toSet());
        var lines = rows.stream()
                .filter(row -> channel(row).isTelephone())
                .map(row -> new TelephoneLine(
                        requireNonNull(worthwhile.get((UUID) row[0])).news,
                        (String) row[1],
                        channel(row),
                        (String) row[3],
                        blur(row),
                        alertsOfApps.contains((UUID) row[0])))
                .toList();
        Map<UUID, Instant> until = worthwhile.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().until));
        return telephones
                .queue(session, lines, until, now)
                .map(byTelephone ->
                        Stream.concat(byApp.stream(), byTelephone.stream()).toList());
    }

    private static Channel channel(Object[] row) {
        return Channel.valueOf((String) row[2]);
    }

    private static double blur(Object[] row) {
        return Blur.metres((String) row[4], (Number) row[5]);
    }

    private static Delivery delivery(Object[] row, Worthwhile of, Instant leaseEnds) {
        return new Delivery(of.news, (String) row[1], channel(row), (String) row[3], blur(row), 1, leaseEnds, of.until);
    }

    private static String asRows(Collection<Worthwhile> worthwhile) {
        var rows = new JsonArray();
        for (Worthwhile each : worthwhile) {
            rows.add(new JsonObject()
                    .put("alert", each.news.alertId().toString())
                    .put("sequence", each.news.sequence())
                    .put("responder", each.news.responderId().toString())
                    .put("give_up", each.until.toString())
                    .put("new_hazard", each.news.newHazard())
                    .put(
                            "cause",
                            each.news.cause() == null ? null : each.news.cause().name()));
        }
        return rows.encode();
    }
}
