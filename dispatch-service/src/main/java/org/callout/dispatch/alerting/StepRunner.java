package org.callout.dispatch.alerting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callout.dispatch.decision.DispatchSteps;
import org.callout.dispatch.decision.StepDue;
import org.jboss.logging.Logger;

/**
 * Runs dispatch steps: at once those that a decision of this process has made due, and by looking at the table those whose
 * time has come or whose owner has died. Any number of replicas may run it; a claim keeps two from planning the same. Steps
 * run side by side, none waits for another; what finds no place here is left to whoever has one, the longest due first.
 */
@ApplicationScoped
class StepRunner {

    private static final Logger LOG = Logger.getLogger(StepRunner.class);

    private static final Duration POLL = Duration.ofMillis(250);

    /** Two thirds of the database's connections: the others are for taking calls and answers in. */
    static final int MOST_AT_ONCE = 16;

    /** Steps taken up at one look; the next look comes at once when there were as many. */
    static final int BATCH = 8;

    /** How soon a step that has failed is tried again: a lost race is over by then, and what is broken for good does no harm. */
    static final Duration BACK_OFF = Duration.ofMillis(500);

    private final StepClaims claims;
    private final DispatchStep step;
    private final Vertx vertx;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean running;
    private volatile boolean moreIsDue;

    StepRunner(StepClaims claims, DispatchStep step, Vertx vertx) {
        this.claims = claims;
        this.step = step;
        this.vertx = vertx;
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
        if (places.tryAcquire()) {
            occupyPlace(due);
        } else {
            moreIsDue = true;
            giveBack(due.calloutId(), Duration.ZERO).subscribe().with(done -> {});
        }
    }

    private void look() {
        if (!running || !looking.compareAndSet(false, true)) return;
        if (!places.tryAcquire(BATCH)) {
            moreIsDue = true;
            looking.set(false);
            return;
        }
        moreIsDue = false;
        claims.take(BATCH).subscribe().with(this::runAll, failure -> {
            LOG.debugf("dispatch steps not readable: %s", failure);
            places.release(BATCH);
            looking.set(false);
        });
    }

    private void runAll(List<UUID> calloutIds) {
        calloutIds.stream().map(StepDue::of).forEach(this::occupyPlace);
        places.release(BATCH - calloutIds.size());
        looking.set(false);
        if (calloutIds.size() == BATCH) look();
    }

    /** The place is free again when the step is through, or when it hangs and its claim has lapsed. */
    private void occupyPlace(StepDue due) {
        var left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) leavePlace();
        };
        long lapse = vertx.setTimer(DispatchSteps.CLAIM.toMillis(), over -> leave.run());
        run(due).onTermination()
                .invoke(() -> vertx.cancelTimer(lapse))
                .subscribe()
                .with(done -> leave.run());
    }

    private void leavePlace() {
        places.release();
        if (moreIsDue) look();
    }

    /** Never fails: what went wrong is told, and the step comes up again soon. */
    private Uni<Void> run(StepDue due) {
        return Uni.createFrom()
                .deferred(() -> step.run(due))
                .onFailure()
                .invoke(failure -> tell(due.calloutId(), failure))
                .onFailure()
                .recoverWithUni(() -> giveBack(due.calloutId(), BACK_OFF));
    }

    /** Never fails: at the latest, the claim lapses. */
    private Uni<Void> giveBack(UUID calloutId, Duration pause) {
        return claims.giveBack(calloutId, pause).onFailure().recoverWithNull();
    }

    private void tell(UUID calloutId, Throwable failure) {
        if (running) {
            LOG.warnf(failure, "dispatch step failed, will be tried again callout=%s", calloutId);
        } else {
            LOG.debugf("dispatch step cut off by the stop, left to another replica callout=%s: %s", calloutId, failure);
        }
    }
}
