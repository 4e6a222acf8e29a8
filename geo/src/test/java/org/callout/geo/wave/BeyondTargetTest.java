package org.callout.geo.wave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.wave.Role.DIRECT;

class BeyondTargetTest {

    private final BeyondTarget rule = BeyondTarget.DEFAULT;

    @Test
    void upToTheTargetEverybodyIsTakenHoweverSlow() {
        assertThat(rule.takes(assigned(2), Duration.ofMinutes(14), seconds(60, 70)))
                .isTrue();
    }

    @Test
    void beyondTheTargetSomebodyAMinuteFasterThanTheSlowestIsTaken() {
        assertThat(rule.takes(assigned(3), Duration.ofSeconds(240), seconds(100, 200, 300)))
                .isTrue();
    }

    @Test
    void beyondTheTargetSomebodyAlmostAMinuteFasterIsNotTaken() {
        assertThat(rule.takes(assigned(3), Duration.ofSeconds(241), seconds(100, 200, 300)))
                .isFalse();
    }

    @Test
    void howMuchFasterSomebodyMustBeIsAsThePolicySays() {
        Duration twoMinutesFaster = Duration.ofSeconds(180);

        assertThat(new BeyondTarget(Duration.ofSeconds(300)).takes(assigned(3), twoMinutesFaster, seconds(300)))
                .isFalse();
        assertThat(new BeyondTarget(Duration.ofSeconds(100)).takes(assigned(3), twoMinutesFaster, seconds(300)))
                .isTrue();
    }

    @Test
    void atTheCeilingNobodyIsTaken() {
        assertThat(rule.takes(assigned(5), Duration.ZERO, seconds(600))).isFalse();
    }

    @Test
    void whenEverybodyIsThereNobodyIsTakenBeyondTheTarget() {
        assertThat(rule.takes(assigned(3), Duration.ofSeconds(10), List.of())).isFalse();
    }

    @RepeatedTest(200)
    void theCeilingIsNeverExceeded(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        int target = 1 + random.nextInt(4);
        int ceiling = target + random.nextInt(3);
        var underWay = new ArrayList<Duration>();

        for (int yes = 0; yes < 30; yes++) {
            var newcomer = Duration.ofSeconds(random.nextInt(900));
            if (rule.takes(new Need(DIRECT, target, ceiling, underWay.size(), 0), newcomer, underWay)) {
                underWay.add(newcomer);
            }
        }

        assertThat(underWay).hasSizeBetween(target, ceiling);
    }

    private static Need assigned(int number) {
        return new Need(DIRECT, 3, 5, number, 0);
    }

    private static List<Duration> seconds(Integer... values) {
        return Stream.of(values).map(Duration::ofSeconds).toList();
    }
}
