package org.callout.dispatch.learning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.callout.platform.recurring.LastingFailures;
import org.jboss.logging.Logger;

/**
 * Learns from alerts that are over, a batch in one transaction: counts and marks are written together, so that each alert
 * teaches once whatever happens in between. One replica learns at a time.
 */
@ApplicationScoped
class Learner {

    private static final LastingFailures FAILURES = new LastingFailures(Logger.getLogger(Learner.class));

    /** A yes may come late, and under way one is only after it: what belongs to an open callout is waited for that long. */
    static final Duration OVER_BY_THEN = Duration.ofHours(6);

    private static final int BATCH = 500;

    private final LessonTable table;
    private final Clock clock;

    Learner(LessonTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> learn() {
        return FAILURES.outlive("nothing learnt", this::learnUntilNothingIsLeft);
    }

    private Uni<Void> learnUntilNothingIsLeft() {
        var now = clock.instant();
        return table.learn(now, now.minus(OVER_BY_THEN), BATCH)
                .chain(learnt -> learnt < BATCH ? Uni.createFrom().voidItem() : learnUntilNothingIsLeft());
    }
}
