package org.callout.platform.stopping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@TestProfile(ScheduledWorkTest.Alone.class)
class ScheduledWorkTest {

    /** The application that is told to stop is no other test's. */
    public static class Alone implements QuarkusTestProfile {}

    /** Something that works by itself. */
    @ApplicationScoped
    public static class Ticking {

        private final AtomicInteger ticks = new AtomicInteger();

        @Scheduled(every = "1s")
        void tick() {
            ticks.incrementAndGet();
        }

        int ticks() {
            return ticks.get();
        }
    }

    @Inject
    Ticking ticking;

    @Inject
    Scheduler scheduler;

    @Inject
    Event<ShutdownEvent> toldToStop;

    @Test
    void scheduledWorkEndsTheMomentTheServiceIsToldToStop() {
        await().until(() -> ticking.ticks() > 0);

        toldToStop.fire(new ShutdownEvent());

        int then = ticking.ticks();
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(ticking.ticks()).isEqualTo(then));
        assertThat(scheduler.isRunning()).isFalse();
    }
}
