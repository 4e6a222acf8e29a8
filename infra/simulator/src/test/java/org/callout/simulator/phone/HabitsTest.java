package org.callout.simulator.phone;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Position;
import org.callout.geo.travel.TravelMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class HabitsTest {

    private static final int MANY = 20_000;

    @Test
    void halfOfThePeopleReplyWithin40SecondsAndNineOfTenWithin75() {
        var habits = new Habits(1, new SplittableRandom(1));

        double[] seconds = replySeconds(habits);

        assertThat(seconds[MANY / 2]).isCloseTo(40, within(1.0));
        assertThat(seconds[MANY * 9 / 10]).isCloseTo(75, within(2.0));
    }

    @Test
    void hasteShortensTheReplyAndTheTurnout() {
        var habits = new Habits(6.5, new SplittableRandom(1));

        assertThat(replySeconds(habits)[MANY / 2]).isCloseTo(6.2, within(0.3));
        assertThat(habits.timeToGetReady()).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void hasteMakesNobodyRunFaster() {
        var hasty = new Habits(50, new SplittableRandom(1));

        assertThat(hasty.metresPerSecond(TravelMode.FOOT)).isBetween(1.5, 2.1);
    }

    @Test
    void thirtyFivePercentAcceptAndTwentyEightPercentStaySilent() {
        var habits = new Habits(1, new SplittableRandom(1));

        var answers = Stream.generate(habits::answer).limit(MANY).toList();

        assertThat(share(answers, Answer.ACCEPT)).isCloseTo(0.35, within(0.02));
        assertThat(share(answers, Answer.SILENCE)).isCloseTo(0.28, within(0.02));
    }

    @Test
    void idlePhonesSendAFixEveryTwoToFourMinutes() {
        var habits = new Habits(6.5, new SplittableRandom(1));

        assertThat(Stream.generate(habits::timeToNextFix).limit(1000))
                .allMatch(pause -> pause.toSeconds() >= 120 && pause.toSeconds() <= 240);
    }

    @Test
    void somebodyFarFromHomeWalksBackAndThenStaysAboutTheHouse() {
        var habits = new Habits(1, new SplittableRandom(1));
        var home = new Position(9.52, 47.14);
        var away = Walk.offset(home, 1000, 0);

        var onTheWayBack = habits.drift(away, home, Duration.ofMinutes(3));
        var aboutTheHouse = habits.drift(home, home, Duration.ofMinutes(3));

        assertThat(onTheWayBack.distanceTo(home).metres()).isCloseTo(784, within(5.0));
        assertThat(aboutTheHouse.distanceTo(home).metres()).isBetween(0.1, 60.0);
    }

    @Test
    void aHasteOfNothingIsRefused() {
        assertThatThrownBy(() -> new Habits(0, new SplittableRandom(1))).hasMessageContaining("haste");
    }

    private static double[] replySeconds(Habits habits) {
        return IntStream.range(0, MANY)
                .mapToDouble(n -> habits.timeToReply().toMillis() / 1000.0)
                .sorted()
                .toArray();
    }

    private static double share(java.util.List<Answer> answers, Answer answer) {
        return (double) answers.stream().filter(answer::equals).count() / answers.size();
    }
}
