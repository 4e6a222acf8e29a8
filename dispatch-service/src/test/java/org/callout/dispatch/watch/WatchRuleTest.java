package org.callout.dispatch.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.callout.dispatch.assignment.Setback;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody 600 m south of the scene walks there at 1.5 m/s; metres are counted from where they started. */
class WatchRuleTest {

    private static final Instant YES = Instant.parse("2026-11-22T03:00:00Z");
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double SPEED = 1.5;
    private static final int AWAY = 600;

    /** A fix so many seconds after the yes, so many metres on the way. */
    private record Fix(int seconds, int metres, int accuracy) {}

    private static Fix at(int seconds, int metres) {
        return new Fix(seconds, metres, 8);
    }

    private static Fix coarse(int seconds, int metres) {
        return new Fix(seconds, metres, 120);
    }

    static Stream<Arguments> walks() {
        return Stream.of(
                Arguments.of("walks on", null, new Fix[] {at(5, 0), at(65, 90), at(125, 180)}),
                Arguments.of("waits at a crossing", null, new Fix[] {at(5, 0), at(65, 90), at(105, 90)}),
                Arguments.of("stands still", Setback.STOPPED, new Fix[] {at(5, 0), at(65, 90), at(127, 90)}),
                Arguments.of("scatters on the spot", Setback.STOPPED, new Fix[] {
                    at(5, 0), at(65, 90), at(85, 105), at(105, 80), at(127, 95)
                }),
                Arguments.of("goes on after a stop", null, new Fix[] {at(5, 0), at(65, 90), at(127, 90), at(150, 130)}),
                Arguments.of("coarse fixes take longer to tell", null, new Fix[] {
                    coarse(5, 0), coarse(65, 90), coarse(127, 90)
                }),
                Arguments.of("but tell in the end", Setback.STOPPED, new Fix[] {
                    coarse(5, 0), coarse(127, 90), coarse(305, 90)
                }),
                Arguments.of("makes a detour of a block", null, new Fix[] {at(5, 0), at(65, 90), at(90, 45)}),
                Arguments.of("turns back", Setback.TURNED_BACK, new Fix[] {at(5, 0), at(125, 180), at(190, 80)}),
                Arguments.of("is still off after a few steps", Setback.TURNED_BACK, new Fix[] {
                    at(5, 0), at(125, 180), at(190, 80), at(205, 100)
                }),
                Arguments.of("comes nearer again", null, new Fix[] {at(5, 0), at(125, 180), at(190, 80), at(225, 135)}),
                Arguments.of(
                        "is far later than promised", Setback.LATE, new Fix[] {at(5, 0), at(290, 60), at(340, 100)}),
                Arguments.of("stands at the door", null, new Fix[] {at(5, 0), at(300, 540), at(420, 545)}),
                Arguments.of(
                        "says nothing between two fixes of a long walk", null, new Fix[] {at(5, 0), at(390, 560)}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("walks")
    void whoeverIsUnderWay(String walk, @Nullable Setback expected, Fix[] fixes) {
        assertThat(after(true, fixes)).isEqualTo(expected);
    }

    @Test
    void whoeverHasJustSaidYesMayPutTheirShoesOn() {
        assertThat(after(false, at(5, 0), at(90, 0))).isNull();
        assertThat(after(false, at(5, 0), at(185, 0))).isEqualTo(Setback.STOPPED);
    }

    @Test
    void anOlderFixThatComesLateChangesNothing() {
        assertThat(after(true, at(5, 0), at(65, 90), at(127, 90), at(100, 500))).isEqualTo(Setback.STOPPED);
    }

    @Test
    void anotherSceneOrDeviceIsAnotherTrail() {
        var first = WatchRule.judge(Optional.empty(), sight("old", at(5, 300), null, true));

        var second = WatchRule.judge(Optional.of(first.trail()), sight("new", at(65, 0), Setback.TURNED_BACK, true));

        assertThat(second.setback()).isNull();
        assertThat(second.trail().aim()).isEqualTo("new");
    }

    @Test
    void whoeverNeedsLongerThanAnybodyWouldBeAskedForIsLateAtOnce() {
        var far = WatchRule.judge(Optional.empty(), sight("scene", at(5, -1_000), null, true));

        assertThat(far.setback()).isEqualTo(Setback.LATE);
    }

    @Test
    void whoeverWasAskedFromFartherAwayIsNotLateForComingFromThere() {
        Duration longerThanUsual = Duration.ofMinutes(20);
        var far = WatchRule.judge(Optional.empty(), sight("scene", at(5, -1_000), longerThanUsual));
        var farther = WatchRule.judge(Optional.empty(), sight("scene", at(5, -2_000), longerThanUsual));

        assertThat(far.setback()).isNull();
        assertThat(farther.setback()).isEqualTo(Setback.LATE);
    }

    private static @Nullable Setback after(boolean setOut, Fix... fixes) {
        Optional<Trail> trail = Optional.empty();
        @Nullable Setback known = null;
        for (Fix fix : fixes) {
            var judgement = WatchRule.judge(trail, sight("scene", fix, known, setOut));
            trail = Optional.of(judgement.trail());
            known = judgement.setback();
        }
        return known;
    }

    private static Sight sight(String aim, Fix fix, @Nullable Setback known, boolean setOut) {
        return sight(aim, fix, known, setOut, Duration.ofSeconds((long) (AWAY / SPEED)));
    }

    private static Sight sight(String aim, Fix fix, Duration acceptedEta) {
        return sight(aim, fix, null, true, acceptedEta);
    }

    private static Sight sight(String aim, Fix fix, @Nullable Setback known, boolean setOut, Duration acceptedEta) {
        var left = new Distance(Math.abs(AWAY - fix.metres()));
        var position = new Position(9.52, 47 + fix.metres() / METRES_PER_DEGREE);
        return new Sight(
                aim,
                new PositionFix(position, new Distance(fix.accuracy()), YES.plusSeconds(fix.seconds())),
                Duration.ofSeconds((long) (left.metres() / SPEED)),
                left,
                setOut ? YES : null,
                YES,
                acceptedEta,
                YES.plus(acceptedEta),
                Duration.ofMinutes(15),
                known);
    }
}
