package org.callout.platform.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.callout.platform.transaction.Outage;
import org.jboss.logging.Logger;

/** How often consuming is tried again: for ever while something is away, a few times when it may be our own mistake. */
@ApplicationScoped
class Perseverance {

    private static final Logger LOG = Logger.getLogger(Perseverance.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int TRIES_AFTER_A_MISTAKE = 3;
    private static final Duration BETWEEN_LOGS = Duration.ofSeconds(10);

    private final AtomicLong loggedAt = new AtomicLong(System.nanoTime() - BETWEEN_LOGS.toNanos());

    /** Tries for ever, whatever fails. */
    <T> Uni<T> untilDone(Uni<T> work) {
        return work.onFailure()
                .invoke(this::log)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Tries for ever through outages; fails at once when the work itself fails. */
    <T> Uni<T> onceThroughOutages(Uni<T> work) {
        return work.onFailure(Outage::isOne)
                .invoke(this::log)
                .onFailure(Outage::isOne)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /** Tries for ever through outages, and a few times when the work itself fails; then fails. */
    <T> Uni<T> throughOutages(Uni<T> work) {
        return onceThroughOutages(work)
                .onFailure(failure -> !Outage.isOne(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES_AFTER_A_MISTAKE);
    }

    private void log(Throwable failure) {
        long now = System.nanoTime();
        long last = loggedAt.get();
        if (now - last >= BETWEEN_LOGS.toNanos() && loggedAt.compareAndSet(last, now)) {
            LOG.warnf("messages wait: %s", failure);
        }
    }
}
