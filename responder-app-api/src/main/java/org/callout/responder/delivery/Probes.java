package org.callout.responder.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.callout.platform.id.Ids;
import org.callout.responder.device.Devices;

/** Test pushes to one device, on its owner's request; the device proves by its answer that pushes reach it. */
@ApplicationScoped
class Probes {

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

    /** One at a time, and not more often than a person presses a button. */
    private static final String BEGIN = """
            update device set probe_id = $3, probed_at = $4
            where responder_id = $1 and device_id = $2 and channel in ('FCM', 'WEB_PUSH')
              and (probed_at is null or probed_at < $5)
            returning channel, push_token, retired_at is not null as retired
            """;

    private static final String EXISTS =
            "select from device where responder_id = $1 and device_id = $2 and platform is not null";

    private static final String PROVE = """
            update device set proven_at = $4, proven_by = channel, probe_id = null
            where responder_id = $1 and device_id = $2 and probe_id = $3 and probed_at > $5
            """;

    private final Pool pool;
    private final PushTransport transport;
    private final Devices devices;
    private final Ids ids;
    private final Clock clock;

    Probes(Pool pool, PushTransport transport, Devices devices, Ids ids, Clock clock) {
        this.pool = pool;
        this.transport = transport;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a request for a test push. */
    sealed interface Begun {

        record Sent(UUID probeId) implements Begun {}

        /** The push service does not know the device any more: it has to be registered anew. */
        record Unreachable() implements Begun {}

        record NotNow(String reason) implements Begun {}

        record TooSoon() implements Begun {}

        record NoDevice() implements Begun {}
    }

    Uni<Begun> begin(UUID responderId, String deviceId) {
        var now = clock.instant();
        var id = ids.next();
        return pool.preparedQuery(BEGIN)
                .execute(Tuple.of(responderId, deviceId, id, utc(now), utc(now.minus(BETWEEN))))
                .chain(rows ->
                        rows.iterator().hasNext() ? send(id, rows.iterator().next()) : whyNot(responderId, deviceId));
    }

    /** The device has had it; nothing if it is not the one that waits, or too late. */
    Uni<Boolean> prove(UUID responderId, String deviceId, UUID probeId) {
        var now = clock.instant();
        return pool.preparedQuery(PROVE)
                .execute(Tuple.of(responderId, deviceId, probeId, utc(now), utc(now.minus(ANSWERED_WITHIN))))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Begun> send(UUID id, Row device) {
        if (device.getBoolean("retired")) {
            return Uni.createFrom().item(new Begun.Unreachable());
        }
        var probe = new Probe(
                id, Channel.valueOf(device.getString("channel")), device.getString("push_token"), Probe.Purpose.TEST);
        return Uni.createFrom()
                .item(() -> transport.probe(probe))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(outcome -> begun(probe, outcome));
    }

    private Uni<Begun> begun(Probe probe, PushOutcome outcome) {
        return switch (outcome) {
            case PushOutcome.Taken() -> Uni.createFrom().item(new Begun.Sent(probe.id()));
            case PushOutcome.TokenDead(var reason) ->
                devices.retire(probe.token(), reason).replaceWith(new Begun.Unreachable());
            case PushOutcome.NotNow(var reason) -> Uni.createFrom().item(new Begun.NotNow(reason));
            case PushOutcome.Refused(var reason) -> Uni.createFrom().item(new Begun.NotNow(reason));
            case PushOutcome.NotNeeded() -> Uni.createFrom().item(new Begun.NoDevice());
        };
    }

    private Uni<Begun> whyNot(UUID responderId, String deviceId) {
        return pool.preparedQuery(EXISTS)
                .execute(Tuple.of(responderId, deviceId))
                .map(rows -> rows.size() > 0 ? new Begun.TooSoon() : new Begun.NoDevice());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
