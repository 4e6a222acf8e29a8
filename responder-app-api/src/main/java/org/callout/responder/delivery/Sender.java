package org.callout.responder.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.callout.responder.device.Devices;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends claimed deliveries, each on a thread of a bounded pool because the transport blocks, and none for longer than a
 * deadline. What it cannot send goes back to the rows and is claimed again when due, by this process or another.
 */
@ApplicationScoped
public class Sender {

    /** One blocked thread a message: 100 at 50 ms each are 2,000 messages a second. */
    private static final int THREADS = 100;

    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What a healthy database never needs; after it the row comes up again when its lease ends. */
    private static final Duration NOTED_WITHIN = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            // When it is stopping; the rows stay claimed until their lease ends.
            new ThreadPoolExecutor.DiscardPolicy());
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("push-deadline").daemon().factory());

    /** What is under way, so that newer news of an alert stops older news to the same device. */
    private final Map<Target, UnderWay> underWay = new ConcurrentHashMap<>();

    private final PushTransport transport;
    private final DeliveryQueue queue;
    private final SentNotes sent;
    private final Devices devices;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Duration deadline;

    private record Target(UUID alertId, String deviceId) {}

    private record UnderWay(long sequence, Future<?> task) {}

    /**
     * @param deadline after which an attempt is given up: the SDK alone may retry and sleep for a minute; an alert's next
     *     attempt is better made by whoever is free
     */
    Sender(
            PushTransport transport,
            DeliveryQueue queue,
            SentNotes sent,
            Devices devices,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "callout.delivery.deadline") Duration deadline) {
        if (deadline.compareTo(Deliveries.LEASE) >= 0) {
            throw new IllegalArgumentException("callout.delivery.deadline must be below " + Deliveries.LEASE);
        }
        this.transport = transport;
        this.queue = queue;
        this.sent = sent;
        this.devices = devices;
        this.meters = meters;
        this.clock = clock;
        this.deadline = deadline;
        pool.allowCoreThreadTimeOut(true);
        meters.gauge("callout.deliveries.sending", pool, ThreadPoolExecutor::getActiveCount);
        meters.gauge(
                "callout.deliveries.waiting",
                pool,
                executor -> executor.getQueue().size());
    }

    /** Starts sending; the deliveries must be claimed for this process and their transaction committed. */
    public void send(List<Delivery> deliveries) {
        deliveries.forEach(this::start);
    }

    /** Looks for what is due after a while, to be sooner than the next regular look. */
    void lookAfter(Duration time) {
        if (!deadlines.isShutdown()) {
            deadlines.schedule(() -> sendDue().subscribe().with(done -> {}), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Takes over what is due: failed before, or claimed by a process that is gone. */
    @Scheduled(every = "{callout.delivery.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        var free = THREADS - pool.getActiveCount() - pool.getQueue().size();
        return free <= 0
                ? Uni.createFrom().voidItem()
                : queue.claim(free)
                        .invoke(this::send)
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("due deliveries not claimed, next look soon: %s", failure))
                        .onFailure()
                        .recoverWithNull();
    }

    /**
     * Ends while the database is still there: what is under way is sent and noted, what waits is left to whoever takes it
     * over.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        pool.getQueue().clear();
        pool.shutdown();
        if (!pool.awaitTermination(deadline.plus(NOTED_WITHIN).toMillis(), TimeUnit.MILLISECONDS)) {
            pool.shutdownNow();
        }
        deadlines.shutdownNow();
        sent.write().await().atMost(NOTED_WITHIN);
    }

    private void start(Delivery delivery) {
        var target = new Target(delivery.news().alertId(), delivery.deviceId());
        underWay.compute(target, (key, older) -> {
            if (older != null && older.sequence() < delivery.news().sequence()) {
                older.task().cancel(true);
            }
            return new UnderWay(delivery.news().sequence(), pool.submit(() -> sendNow(target, delivery)));
        });
    }

    private void sendNow(Target target, Delivery delivery) {
        Optional<PushOutcome> outcome;
        try {
            outcome = isStillOurs(delivery) ? Optional.of(attemptInTime(delivery)) : Optional.empty();
        } finally {
            underWay.computeIfPresent(
                    target,
                    (key, latest) -> latest.sequence() == delivery.news().sequence() ? null : latest);
        }
        outcome.ifPresent(known -> settle(delivery, known));
    }

    /** A delivery may wait so long for a thread that somebody else takes it over. */
    private boolean isStillOurs(Delivery delivery) {
        return clock.instant().isBefore(delivery.leaseEnds());
    }

    private PushOutcome attemptInTime(Delivery delivery) {
        var sending = Thread.currentThread();
        var end = deadlines.schedule(sending::interrupt, deadline.toMillis(), TimeUnit.MILLISECONDS);
        var outcome = attempt(delivery);
        end.cancel(false);
        Thread.interrupted();
        return outcome;
    }

    private void settle(Delivery delivery, PushOutcome outcome) {
        meters.counter("callout.deliveries", "outcome", outcome.getClass().getSimpleName())
                .increment();
        noteNow(delivery, outcome);
    }

    private void noteNow(Delivery delivery, PushOutcome outcome) {
        try {
            note(delivery, outcome).await().atMost(NOTED_WITHIN);
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "delivery not noted, it will be sent again: %s", delivery);
        }
    }

    private PushOutcome attempt(Delivery delivery) {
        try {
            return transport.send(delivery);
        } catch (RuntimeException e) {
            LOG.errorf(e, "push failed: %s", delivery);
            return new PushOutcome.NotNow(e.toString());
        }
    }

    private Uni<Void> note(Delivery delivery, PushOutcome outcome) {
        return switch (outcome) {
            case PushOutcome.Taken() ->
                Uni.createFrom().item(delivery).invoke(sent::add).replaceWithVoid();
            case PushOutcome.NotNeeded() -> queue.undeliverable(delivery, "told before");
            case PushOutcome.NotNow(var reason) -> queue.again(delivery, reason);
            case PushOutcome.TokenDead(var reason) ->
                unreachable(delivery, reason).chain(() -> devices.retire(delivery.token(), reason));
            case PushOutcome.Refused(var reason) -> {
                LOG.errorf("push refused: %s, %s", delivery, reason);
                yield unreachable(delivery, reason);
            }
        };
    }

    /** It is known now that this device will not hear of it, so that a telephone waits no longer for its receipt. */
    private Uni<Void> unreachable(Delivery delivery, String reason) {
        return queue.undeliverable(delivery, reason)
                .chain(() -> queue.hurryTelephones(delivery.news().alertId()))
                .chain(hurried -> hurried ? sendDue() : Uni.createFrom().voidItem());
    }
}
