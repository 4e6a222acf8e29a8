package org.callout.dispatch.alerting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.callout.dispatch.decision.DispatchSteps;
import org.callout.dispatch.decision.StepDue;
import org.jboss.logging.Logger;

/**
 * Runs dispatch steps: at once those that a decision of this process has made due, and by looking at the table those whose
 * time has come or whose owner has died. Any number of replicas may run it; a claim keeps two from planning the same.
 */
@ApplicationScoped
class StepRunner {

    private static final Logger LOG = Logger.getLogger(StepRunner.class);

    private static final Duration POLL = Duration.ofMillis(250);

    /** Steps taken up at one look; the next look comes soon. */
    private static final int BATCH = 16;

    private static final String CLAIM = """
            update dispatch_step set claimed_until = $2
            where callout_id in (
              select callout_id from dispatch_step
              where due_at <= $1 and (claimed_until is null or claimed_until <= $1)
              order by due_at
              limit $3
              for update skip locked)
            returning callout_id
            """;

    private final Pool pool;
    private final WaveStep step;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean running;

    StepRunner(Pool pool, WaveStep step, Vertx vertx, Clock clock) {
        this.pool = pool;
        this.step = step;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(POLL.toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** A decision of this process has committed a step that is due at once and claimed for us. */
    void onStepDue(@Observes StepDue due) {
        run(due.calloutId()).subscribe().with(done -> {}, failure -> {});
    }

    private void look() {
        if (!running || !looking.compareAndSet(false, true)) return;
        claim().call(this::runAll)
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("dispatch steps not readable: %s", failure));
    }

    private Uni<List<UUID>> claim() {
        Instant now = clock.instant();
        var parameters = Tuple.of(
                now.atOffset(ZoneOffset.UTC), now.plus(DispatchSteps.CLAIM).atOffset(ZoneOffset.UTC), BATCH);
        return pool.preparedQuery(CLAIM).execute(parameters).map(StepRunner::calloutIds);
    }

    private static List<UUID> calloutIds(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("callout_id"))
                .toList();
    }

    private Uni<Void> runAll(List<UUID> calloutIds) {
        if (calloutIds.isEmpty()) return Uni.createFrom().voidItem();
        return Uni.join()
                .all(calloutIds.stream().map(this::run).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    /** Never fails: what went wrong is told, and the step comes up again when its claim lapses. */
    private Uni<Void> run(UUID calloutId) {
        return step.run(calloutId)
                .onFailure()
                .invoke(failure -> tell(calloutId, failure))
                .onFailure()
                .recoverWithNull();
    }

    private void tell(UUID calloutId, Throwable failure) {
        if (running) {
            LOG.warnf(failure, "dispatch step failed, will be tried again callout=%s", calloutId);
        } else {
            LOG.debugf("dispatch step cut off by the stop, left to another replica callout=%s: %s", calloutId, failure);
        }
    }
}
