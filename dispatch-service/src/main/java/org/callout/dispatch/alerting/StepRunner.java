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
import org.callout.dispatch.decision.Precedence;
import org.callout.dispatch.decision.StepDue;
import org.jboss.logging.Logger;

/**
 * Runs dispatch steps: at once those that a decision of this process has made due, and by looking at the table those whose
 * time has come or whose owner has died. Any number of replicas may run it; a claim keeps two from planning the same. Steps
 * run side by side, none waits for another; what finds no place here is left to whoever has one, by its precedence. Some
 * places are kept for first waves, so that none of them waits for second ones.
 */
@ApplicationScoped
class StepRunner {

    private static final Logger LOG = Logger.getLogger(StepRunner.class);

    /** Later waves are due all the time: those of a quarter of a second, planned at once, would keep first ones waiting. */
    private static final Duration POLL = Duration.ofMillis(100);

    /** Places for whatever comes first by its precedence. */
    static final int FOR_ANY = 4;

    /** Places for first waves alone. Each step takes two connections at most; the database has some more, for calls and answers. */
    static final int FOR_FIRST_WAVES = 8;

    /** Most steps taken up at one look: half the places, so that what becomes due meanwhile finds one. */
    static final int BATCH = 2;

    /** How soon a step that has failed is tried again: a lost race is over by then, and what is broken for good does no harm. */
    static final Duration BACK_OFF = Duration.ofMillis(500);

    private final StepClaims claims;
    private final DispatchStep step;
    private final Vertx vertx;
    private final Semaphore forAny = new Semaphore(FOR_ANY);
    private final Semaphore forFirstWaves = new Semaphore(FOR_FIRST_WAVES);
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

    /** Whether a step is under way just now: whatever nobody waits for may give way. */
    boolean isBusy() {
        return forAny.availablePermits() < FOR_ANY || forFirstWaves.availablePermits() < FOR_FIRST_WAVES;
    }

    /** A decision of this process has committed a step that is due at once and claimed for us. */
    void onStepDue(@Observes StepDue due) {
        if (due.precedence() == Precedence.FIRST_WAVE && forFirstWaves.tryAcquire()) {
            occupy(forFirstWaves, due);
        } else if (forAny.tryAcquire()) {
            occupy(forAny, due);
        } else {
            leaveToOthers(due);
        }
    }

    private void leaveToOthers(StepDue due) {
        moreIsDue = true;
        giveBack(due.calloutId(), Duration.ZERO).subscribe().with(done -> {});
    }

    private void look() {
        if (!running || !looking.compareAndSet(false, true)) return;
        int some = acquire(forAny);
        if (some > 0) {
            moreIsDue = false;
            take(forAny, some, Precedence.CARE);
            return;
        }
        moreIsDue = true;
        int first = acquire(forFirstWaves);
        if (first > 0) {
            take(forFirstWaves, first, Precedence.FIRST_WAVE);
        } else {
            looking.set(false);
        }
    }

    private static int acquire(Semaphore places) {
        int acquired = 0;
        while (acquired < BATCH && places.tryAcquire()) acquired++;
        return acquired;
    }

    /** @param free so many of the places, which are ours already */
    private void take(Semaphore places, int free, Precedence least) {
        Uni.createFrom()
                .deferred(() -> claims.take(free, least))
                .onFailure()
                .invoke(failure -> LOG.debugf("dispatch steps not readable: %s", failure))
                .onFailure()
                .recoverWithItem(List.of())
                .subscribe()
                .with(steps -> runAll(places, free, steps));
    }

    /** Whatever a look brings, the next one follows it. */
    private void runAll(Semaphore places, int free, List<StepDue> steps) {
        steps.stream().limit(free).forEach(due -> occupy(places, due));
        steps.stream().skip(free).forEach(this::leaveToOthers);
        places.release(Math.max(0, free - steps.size()));
        looking.set(false);
        if (steps.size() >= free || moreIsDue && places == forAny) look();
    }

    /** The place is free again when the step is through, or when it hangs and its claim has lapsed. */
    private void occupy(Semaphore places, StepDue due) {
        var left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) leave(places);
        };
        long lapse = vertx.setTimer(DispatchSteps.CLAIM.toMillis(), over -> leave.run());
        run(due).onTermination()
                .invoke(() -> vertx.cancelTimer(lapse))
                .subscribe()
                .with(done -> leave.run());
    }

    private void leave(Semaphore places) {
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
