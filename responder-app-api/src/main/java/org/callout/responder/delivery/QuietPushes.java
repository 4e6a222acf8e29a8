package org.callout.responder.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.callout.responder.aftercare.PhoneReminder;
import org.callout.responder.device.Devices;
import org.callout.responder.renewal.EndingPush;

/** Pushes that are no alert: they ring nobody awake, and the page asks the same when it is opened. */
@ApplicationScoped
class QuietPushes implements PhoneReminder, EndingPush {

    private static final String PHONES = """
            select channel, push_token from device
            where responder_id = $1 and retired_at is null and channel in ('FCM', 'WEB_PUSH')
            """;

    private final Pool pool;
    private final PushTransport transport;
    private final Devices devices;

    QuietPushes(Pool pool, PushTransport transport, Devices devices) {
        this.pool = pool;
        this.transport = transport;
        this.devices = devices;
    }

    @Override
    public Uni<Void> askHowTheyAre(UUID responderId, UUID checkInId) {
        return tell(responderId, checkInId, Probe.Purpose.HOW_ARE_YOU);
    }

    @Override
    public Uni<Void> tellOfEnding(UUID responderId) {
        return tell(responderId, responderId, Probe.Purpose.ENDING);
    }

    private Uni<Void> tell(UUID responderId, UUID about, Probe.Purpose purpose) {
        return pool.preparedQuery(PHONES)
                .execute(Tuple.of(responderId))
                .chain(phones -> Multi.createFrom()
                        .iterable(phones)
                        .onItem()
                        .transformToUniAndConcatenate(phone -> send(push(about, phone, purpose)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Probe push(UUID about, Row phone, Probe.Purpose purpose) {
        return new Probe(about, Channel.valueOf(phone.getString("channel")), phone.getString("push_token"), purpose);
    }

    private Uni<Void> send(Probe push) {
        return Uni.createFrom()
                .item(() -> transport.probe(push))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(outcome -> outcome instanceof PushOutcome.TokenDead(var reason)
                        ? devices.retire(push.token(), reason)
                        : Uni.createFrom().voidItem());
    }
}
