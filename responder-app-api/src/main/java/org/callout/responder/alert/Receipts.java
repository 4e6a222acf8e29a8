package org.callout.responder.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.callout.platform.outbox.Outbox;
import org.callout.platform.transaction.Transactions;
import org.callout.responder.delivery.Deliveries;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Notes that a device has an alert and that somebody has seen it; dispatch hears of each once. */
@ApplicationScoped
class Receipts {

    private final Transactions transactions;
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Clock clock;

    Receipts(Transactions transactions, Alerts alerts, Deliveries deliveries, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    private static @Nullable String name(@Nullable ReceiptChannel channel) {
        return channel == null ? null : channel.name();
    }

    /** A receipt as the app sends it. */
    record Receipt(
            ReceiptState state,
            @Nullable String deviceId,
            @Nullable ReceiptChannel channel) {}

    /** Gives false if the alert is not this volunteer's. */
    Uni<Boolean> note(UUID responderId, UUID alertId, Receipt receipt) {
        return transactions.run(session -> alerts.lockOwn(session, responderId, alertId)
                .chain(found -> found.map(alert -> note(session, alert, receipt).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> note(Mutiny.Session session, Alert alert, Receipt receipt) {
        var now = clock.instant();
        var facts = alert.acknowledge(receipt, now).stream()
                .map(state -> AlertReceipt.announce(alert, state, receipt.deviceId(), receipt.channel(), now))
                .toList();
        var acknowledged = deliveries.acknowledge(session, alert.id(), receipt.deviceId(), name(receipt.channel()));
        return alert.isPractice() ? acknowledged : acknowledged.chain(() -> outbox.add(session, facts));
    }
}
