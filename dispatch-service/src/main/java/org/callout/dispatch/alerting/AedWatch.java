package org.callout.dispatch.alerting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.decision.Decision;
import org.callout.dispatch.decision.Decisions;
import org.callout.dispatch.decision.NextStep;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * Has a callout planned anew when a device that one of its runners is going to is lost to them, whoever brought that about:
 * another callout, somebody at a desk, an import. It goes by what stands and not by the change, which is written under the
 * device's lock: there nobody may wait for a callout, and a step that is being planned would overwrite the word. Replicas
 * may see the same at once; one step more does no harm.
 */
@ApplicationScoped
class AedWatch {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(AedWatch.class));

    private final AedErrands errands;
    private final Decisions decisions;
    private final Clock clock;

    AedWatch(AedErrands errands, Decisions decisions, Clock clock) {
        this.errands = errands;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant now = clock.instant();
        return FAILURES.outlive(
                "runners' devices not watched",
                () -> errands.calloutsToReview(now)
                        .chain(callouts -> FAILURES.outliveEach(
                                callouts,
                                callout -> "device on the way not reviewed callout=" + callout,
                                callout -> planAnew(callout, now))));
    }

    private Uni<?> planAnew(UUID callout, Instant now) {
        return decisions.decide(callout, situation -> new Decision(situation, now).planNext(new NextStep.Now()));
    }
}
