package org.callout.platform.stopping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Ends all scheduled work when the service is told to stop. Quarkus closes the database's pool next and ends the scheduler
 * last, seconds later where consumers take their leave of Kafka; each turn in between would fail aloud.
 */
@ApplicationScoped
class ScheduledWork {

    private final Scheduler scheduler;

    ScheduledWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.pause();
    }
}
