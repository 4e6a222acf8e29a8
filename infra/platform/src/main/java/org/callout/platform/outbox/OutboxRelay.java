package org.callout.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox: at once when nudged after a commit of this process, and at the next look at the
 * table otherwise. Any number of replicas may run it. While the broker is away it tries one fact a second, for ever.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private static final int FACTS_A_PASS = 500;

    /** Another relay holds a shard for a few milliseconds at a time. */
    private static final Duration AGAIN_AFTER = Duration.ofMillis(20);

    private static final int POLLS_BETWEEN_TRIES = 4;

    private final OutboxTable table;
    private final Drain drain;
    private final Vertx vertx;
    private final Duration poll;
    /**
     * One pass at a time in a topic: side by side they would cost five statements each, and one takes all that waits anyway.
     * But no topic waits for another: a callout tells a long story in one line, of which each fact waits for the one before
     * it, and alerts must not wait for its end.
     */
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean brokerAway;
    private volatile boolean running;
    private int pollsUntilTry;

    OutboxRelay(
            OutboxTable table, Drain drain, Vertx vertx, @ConfigProperty(name = "callout.outbox.poll") Duration poll) {
        this.table = table;
        this.drain = drain;
        this.vertx = vertx;
        this.poll = poll;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        vertx.setPeriodic(poll.toMillis(), tick -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    /** Says that facts of these shards were committed just now. */
    void nudge(String topic, Collection<Integer> shards) {
        if (!brokerAway) {
            ask(topic, shards);
        }
    }

    private void look() {
        if (brokerAway && --pollsUntilTry > 0 || !running || !looking.compareAndSet(false, true)) {
            return;
        }
        pollsUntilTry = POLLS_BETWEEN_TRIES;
        table.waitingShards()
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(this::askAfterLook, failure -> LOG.debugf("outbox not readable: %s", failure));
    }

    private void askAfterLook(Map<String, Set<Integer>> waiting) {
        if (!brokerAway) {
            waiting.forEach(this::ask);
            return;
        }
        waiting.entrySet().stream()
                .limit(1)
                .forEach(some ->
                        ask(some.getKey(), some.getValue().stream().limit(1).toList()));
    }

    private void ask(String topic, Collection<Integer> shards) {
        if (running) {
            lanes.computeIfAbsent(topic, name -> new Lane(some -> pass(name, some)))
                    .ask(shards);
        }
    }

    private Uni<Void> pass(String topic, Set<Integer> shards) {
        return drain.run(topic, shards, brokerAway ? 1 : FACTS_A_PASS)
                .invoke(result -> learn(topic, result))
                .onFailure()
                .invoke(failure -> LOG.debugf("outbox not drained: %s", failure))
                .replaceWithVoid();
    }

    private void learn(String topic, Drain.Result result) {
        boolean wasAway = brokerAway;
        brokerAway = result.failure() != null || wasAway && result.published() == 0;
        if (brokerAway && !wasAway) {
            LOG.warnf("outbox waits, one fact a second is tried: %s", result.failure());
        }
        if (!brokerAway && wasAway) {
            LOG.info("outbox goes on: the broker answers again");
            lanes.keySet().forEach(each -> ask(each, Shards.ALL));
        } else if (!brokerAway && !result.again().isEmpty()) {
            vertx.setTimer(AGAIN_AFTER.toMillis(), tick -> ask(topic, result.again()));
        }
    }
}
