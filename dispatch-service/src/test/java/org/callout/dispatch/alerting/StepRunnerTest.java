package org.callout.dispatch.alerting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.callout.dispatch.decision.Precedence;
import org.callout.dispatch.decision.StepDue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StepRunnerTest {

    private final Queue<UUID> firstDue = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> due = new ConcurrentLinkedQueue<>();
    private volatile int given;
    private volatile boolean unreadable;
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<UUID, Duration> givenBack = new ConcurrentHashMap<>();
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();
    private final Set<UUID> hanging = ConcurrentHashMap.newKeySet();
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final Vertx vertx = Vertx.vertx();
    private final StepRunner runner = new StepRunner(new Claims(), this::step, vertx);

    @AfterEach
    void stop() {
        runner.stop(new ShutdownEvent());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aStepThatHangsHoldsNobodyUp() {
        List<UUID> callouts = dueCallouts(StepRunner.BATCH + 1);
        hanging.add(callouts.getFirst());

        runner.start(new StartupEvent());

        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).containsAll(callouts));
    }

    @Test
    void manyThatAreDueAreTakenUpWithoutWaitingForTheNextLook() {
        List<UUID> callouts = dueCallouts(50 * StepRunner.BATCH);

        runner.start(new StartupEvent());

        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).containsAll(callouts));
    }

    @Test
    void neverMoreThanTheBoundAreUnderWay() {
        List<UUID> callouts = dueCallouts(3 * StepRunner.FOR_ANY);
        hanging.addAll(callouts);

        runner.start(new StartupEvent());

        await().during(Duration.ofSeconds(1)).atMost(2, SECONDS).until(() -> begun.size() <= StepRunner.FOR_ANY);
        assertThat(begun).hasSize(StepRunner.FOR_ANY);
    }

    @Test
    void aFirstWaveFindsAPlaceWhereLaterOnesWait() {
        List<UUID> later = dueCallouts(3 * StepRunner.FOR_ANY);
        hanging.addAll(later);
        runner.start(new StartupEvent());
        await().atMost(2, SECONDS).until(() -> begun.size() == StepRunner.FOR_ANY);

        UUID taken = UUID.randomUUID();
        runner.onStepDue(StepDue.of(taken, Precedence.FIRST_WAVE));
        UUID found = UUID.randomUUID();
        firstDue.add(found);

        assertThat(begun).contains(taken);
        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).contains(found));
    }

    @Test
    void aTableThatGivesMoreThanIsAskedForEndsNothing() {
        List<UUID> callouts = dueCallouts(StepRunner.BATCH);
        given = 3 * StepRunner.BATCH;
        dueCallouts(2 * StepRunner.BATCH);

        runner.start(new StartupEvent());
        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).containsAll(callouts));
        given = 0;
        UUID next = dueCallouts(1).getFirst();

        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).contains(next));
        assertThat(givenBack.values()).containsOnly(Duration.ZERO);
    }

    @Test
    void aTableThatCannotBeReadIsLookedAtAgain() {
        unreadable = true;
        runner.start(new StartupEvent());
        await().atMost(2, SECONDS).until(() -> looks.get() > 1);

        unreadable = false;
        UUID callout = dueCallouts(1).getFirst();

        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).contains(callout));
    }

    @Test
    void thePlaceOfAStepThatHangsIsFreeAgainWhenItsClaimHasLapsed() {
        List<UUID> callouts = dueCallouts(StepRunner.FOR_ANY);
        hanging.addAll(callouts);
        runner.start(new StartupEvent());
        await().atMost(2, SECONDS).untilAsserted(() -> assertThat(begun).containsAll(callouts));

        UUID next = dueCallouts(1).getFirst();

        await().atMost(6, SECONDS).untilAsserted(() -> assertThat(begun).contains(next));
    }

    @Test
    void aStepThatFailsIsGivenBackForASecondTrySoon() {
        UUID callout = dueCallouts(1).getFirst();
        failing.add(callout);

        runner.start(new StartupEvent());

        await().atMost(2, SECONDS)
                .untilAsserted(() -> assertThat(givenBack).containsEntry(callout, StepRunner.BACK_OFF));
    }

    @Test
    void whatADecisionMakesDueRunsAtOnceAndIsLeftToOthersWhenThereIsNoPlace() {
        List<UUID> callouts =
                Stream.generate(UUID::randomUUID).limit(StepRunner.FOR_ANY + 1).toList();
        hanging.addAll(callouts);

        callouts.forEach(callout -> runner.onStepDue(StepDue.of(callout, Precedence.LATER_WAVE)));

        assertThat(begun).hasSize(StepRunner.FOR_ANY).doesNotContain(callouts.getLast());
        assertThat(givenBack).containsOnly(Map.entry(callouts.getLast(), Duration.ZERO));
    }

    private List<UUID> dueCallouts(int number) {
        List<UUID> callouts = Stream.generate(UUID::randomUUID).limit(number).toList();
        due.addAll(callouts);
        return callouts;
    }

    private Uni<Void> step(StepDue dueNow) {
        UUID callout = dueNow.calloutId();
        begun.add(callout);
        if (failing.contains(callout)) return Uni.createFrom().failure(new IllegalStateException("lost a race"));
        return hanging.contains(callout)
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem();
    }

    private final class Claims implements StepClaims {

        @Override
        public Uni<List<StepDue>> take(int most, Precedence least) {
            looks.incrementAndGet();
            if (unreadable) throw new IllegalStateException("no connection");
            return Uni.createFrom().item(() -> {
                List<StepDue> taken = new ArrayList<>();
                int enough = Math.max(most, given);
                while (taken.size() < enough && !firstDue.isEmpty())
                    taken.add(StepDue.of(firstDue.remove(), Precedence.FIRST_WAVE));
                while (least != Precedence.FIRST_WAVE && taken.size() < enough && !due.isEmpty())
                    taken.add(StepDue.of(due.remove(), Precedence.LATER_WAVE));
                return taken;
            });
        }

        @Override
        public Uni<Void> giveBack(UUID calloutId, Duration pause) {
            givenBack.put(calloutId, pause);
            return Uni.createFrom().voidItem();
        }
    }
}
