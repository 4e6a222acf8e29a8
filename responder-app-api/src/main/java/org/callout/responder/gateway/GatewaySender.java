package org.callout.responder.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/** Sends claimed messages and notes what became of them. */
@ApplicationScoped
class GatewaySender {

    private static final Logger LOG = Logger.getLogger(GatewaySender.class);

    private final Gateway gateway;
    private final GatewayRows rows;
    private final MeterRegistry meters;
    private final LastingFailures failures = new LastingFailures(LOG);

    GatewaySender(Gateway gateway, GatewayRows rows, MeterRegistry meters) {
        this.gateway = gateway;
        this.rows = rows;
        this.meters = meters;
    }

    /** Starts sending; the message must be claimed for this process and its transaction committed. */
    void send(QueuedMessage queued) {
        failures.outlive(
                        "gateway message not noted",
                        () -> gateway.send(queued.message()).chain(outcome -> note(queued, outcome)))
                .subscribe()
                .with(done -> {});
    }

    /** Takes over what is due: failed before, or claimed by a process that is gone. */
    @Scheduled(every = "{callout.gateway.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        return failures.outlive(
                "due gateway messages not claimed", () -> rows.claim().invoke(due -> due.forEach(this::send)));
    }

    private Uni<Void> note(QueuedMessage queued, GatewayOutcome outcome) {
        var channel = queued.message().channel().name();
        meters.counter(
                        "callout.gateway.messages",
                        "channel",
                        channel,
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        return switch (outcome) {
            case GatewayOutcome.Sent() -> rows.sent(queued);
            case GatewayOutcome.Unavailable(var reason) -> rows.again(queued, reason);
            case GatewayOutcome.Refused(var reason) -> {
                LOG.errorf("gateway refused: %s, %s", queued.message(), reason);
                yield rows.refused(queued, reason);
            }
        };
    }
}
