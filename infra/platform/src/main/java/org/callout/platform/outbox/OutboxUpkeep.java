package org.callout.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.callout.platform.retention.Erasures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets published facts, which may hold patient data, and tells how many wait. */
@ApplicationScoped
class OutboxUpkeep {

    private static final Logger LOG = Logger.getLogger(OutboxUpkeep.class);

    private final OutboxTable table;
    private final MeterRegistry meters;
    private final Erasures erasures;
    private final Duration keep;
    private volatile OutboxTable.Waiting waiting = new OutboxTable.Waiting(0, 0);

    OutboxUpkeep(
            OutboxTable table,
            MeterRegistry meters,
            Erasures erasures,
            @ConfigProperty(name = "callout.outbox.keep") Duration keep) {
        this.table = table;
        this.meters = meters;
        this.erasures = erasures;
        this.keep = keep;
    }

    @PostConstruct
    void register() {
        Gauge.builder("callout.outbox.waiting", () -> waiting.facts())
                .description("Facts committed and not yet published")
                .register(meters);
        Gauge.builder("callout.outbox.oldest.seconds", () -> waiting.oldestSeconds())
                .description("For how long the oldest fact has waited to be published")
                .register(meters);
    }

    @Scheduled(every = "5s")
    Uni<Void> count() {
        return quietly(table.waiting().invoke(now -> waiting = now));
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return quietly(table.forget(keep).chain(rows -> erasures.note("callout.outbox.keep", rows)));
    }

    /** The next turn will do it; a database that is away is told of elsewhere. */
    private static Uni<Void> quietly(Uni<?> turn) {
        return turn.onFailure()
                .invoke(failure -> LOG.debugf("outbox upkeep: %s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
