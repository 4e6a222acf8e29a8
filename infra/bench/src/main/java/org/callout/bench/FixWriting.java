package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.match.NearestResponders;
import org.callout.geo.match.ResponderFixes;

/** Batches as the consumer of positions writes them, as fast as they are kept; then so many a second while others search. */
final class FixWriting {

    /** Half of what the consumer is given at most: Redis' client lets no more wait. By as many at once as two replicas have. */
    private static final int BATCH = 1_000;

    private static final int AT_ONCE = 2;

    /** Fixes a second while others search, in batches as small as they are when they are not late. */
    static final int WHILE_SEARCHING = 5_000;

    private static final int SMALL_BATCHES_A_SECOND = 50;

    private final ResponderFixes fixes;
    private final NearestResponders responders;
    private final Redis redis;
    private final Walkers walkers;
    private final Scenes scenes;

    FixWriting(ResponderFixes fixes, NearestResponders responders, Redis redis, Walkers walkers, Scenes scenes) {
        this.fixes = fixes;
        this.responders = responders;
        this.redis = redis;
        this.walkers = walkers;
        this.scenes = scenes;
    }

    PositionsReport.Straight measure(PositionsBenchmark.Size size, PrintStream progress) throws Exception {
        progress.println("writing straight");
        perSecond(size.writing().dividedBy(5), this::keep);
        double straight = perSecond(size.writing(), this::keep);
        progress.println("writing to Redis");
        perSecond(size.writing().dividedBy(5), redis::moved);
        double inRedis = perSecond(size.writing(), redis::moved);
        progress.println("searching, quiet and under fixes");
        Percentiles quiet = NearestSearch.time(responders, scenes, size.searches(), size.searches());
        var written = new AtomicLong();
        Instant start = Instant.now();
        ScheduledExecutorService steady = keepSteadily(written);
        Percentiles busy = NearestSearch.time(responders, scenes, size.searches(), size.searches());
        double seconds = Duration.between(start, Instant.now()).toNanos() / 1e9;
        steady.shutdownNow();
        steady.awaitTermination(10, TimeUnit.SECONDS);
        return new PositionsReport.Straight(straight, inRedis, quiet, busy, written.get() / seconds);
    }

    private CompletableFuture<Integer> keep(List<Person> moved) {
        return fixes.keepNewer(Walkers.fixes(moved, Instant.now()))
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }

    private double perSecond(Duration time, Function<List<Person>, CompletableFuture<Integer>> write)
            throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        var written = new AtomicLong();
        var failure = new AtomicReference<Throwable>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos() && failure.get() == null) {
            List<Person> moved = walkers.next(BATCH);
            places.acquire();
            write.apply(moved).whenComplete((count, failed) -> {
                if (failed == null) {
                    written.addAndGet(count);
                } else {
                    failure.set(failed);
                }
                places.release();
            });
        }
        places.acquire(AT_ONCE);
        if (failure.get() != null) {
            throw new BenchException("fixes could not be written: " + failure.get());
        }
        return written.get() / ((System.nanoTime() - start) / 1e9);
    }

    private ScheduledExecutorService keepSteadily(AtomicLong written) {
        ScheduledExecutorService steady = Executors.newSingleThreadScheduledExecutor();
        steady.scheduleAtFixedRate(
                () -> keep(walkers.next(WHILE_SEARCHING / SMALL_BATCHES_A_SECOND))
                        .thenAccept(written::addAndGet),
                0,
                1_000 / SMALL_BATCHES_A_SECOND,
                TimeUnit.MILLISECONDS);
        return steady;
    }
}
