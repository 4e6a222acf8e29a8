package org.callout.platform.recurring;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastingFailuresTest {

    private final LastingFailures failures = new LastingFailures(Logger.getLogger(LastingFailuresTest.class));

    @Test
    void whateverComesAfterAFailureGoesOn() {
        List<String> done = new ArrayList<>();

        failures.outlive("failed", () -> Uni.createFrom().failure(new IllegalStateException()))
                .chain(() -> failures.outlive("thrown", () -> {
                    throw new IllegalStateException();
                }))
                .chain(() -> failures.outlive(
                        "done", () -> Uni.createFrom().item("done").invoke(done::add)))
                .await()
                .indefinitely();

        assertThat(done).containsExactly("done");
    }

    @Test
    void whatFailsForOneKeepsNobodyFromTheOthers() {
        List<Integer> done = new ArrayList<>();

        failures.outliveEach(List.of(1, 2, 3), one -> "failed for " + one, one -> {
                    if (one == 1) throw new IllegalStateException();
                    if (one == 2) return Uni.createFrom().failure(new IllegalStateException());
                    return Uni.createFrom().item(one).invoke(done::add);
                })
                .await()
                .indefinitely();

        assertThat(done).containsExactly(3);
    }

    @Test
    void nobodyToWorkForIsNoFailure() {
        assertThat(failures.outliveEach(
                                List.of(),
                                one -> "failed",
                                one -> Uni.createFrom().nothing())
                        .await()
                        .indefinitely())
                .isNull();
    }

    @Test
    void oneThatPassesIsNotToldOf() {
        assertThat(isTold(0)).isFalse();
        assertThat(isTold(600)).isFalse();
    }

    @Test
    void oneThatComesEverySecondIsToldOfOnceAMinute() {
        int told = 0;
        for (int second = 0; second < 180; second++) {
            if (isTold(second)) told++;
        }

        assertThat(told).isEqualTo(3);
    }

    @Test
    void anotherKindIsToldOfBeside() {
        isTold(0);
        assertThat(isTold(1)).isTrue();

        Duration later = Duration.ofSeconds(2);
        assertThat(failures.isToBeTold(new IllegalArgumentException(), later)).isFalse();
        assertThat(failures.isToBeTold(new IllegalArgumentException(), later)).isTrue();
    }

    private boolean isTold(int second) {
        return failures.isToBeTold(new IllegalStateException(), Duration.ofSeconds(second));
    }
}
