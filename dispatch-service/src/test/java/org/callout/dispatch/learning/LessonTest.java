package org.callout.dispatch.learning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callout.dispatch.alert.AlertState;
import org.callout.geo.acceptance.AcceptanceCell;
import org.callout.geo.acceptance.AcceptanceHistory;
import org.callout.geo.acceptance.Calibration;
import org.callout.geo.acceptance.Circumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LessonTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final Circumstances AT_NOON =
            new Circumstances(12, DayOfWeek.FRIDAY, Duration.ofMinutes(4), 2, Duration.ofMinutes(1));

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("a yes", AlertState.ACCEPTED, 20, 20, Optional.of(true)),
                Arguments.of("a no", AlertState.DECLINED, 20, 20, Optional.of(false)),
                Arguments.of("silence", AlertState.EXPIRED, 30, null, Optional.of(false)),
                Arguments.of("a yes in vain", AlertState.FILLED, 20, 20, Optional.of(true)),
                Arguments.of("filled before an answer was due", AlertState.FILLED, 20, null, Optional.empty()),
                Arguments.of("filled after silence", AlertState.FILLED, 90, null, Optional.of(false)),
                Arguments.of("taken back before an answer was due", AlertState.STOOD_DOWN, 20, null, Optional.empty()),
                Arguments.of("taken back after silence", AlertState.STOOD_DOWN, 90, null, Optional.of(false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void anAlertTeaches(
            String end, AlertState state, int endedAfter, @Nullable Integer answeredAfter, Optional<Boolean> accepted) {
        assertThat(alert(state, endedAfter, answeredAfter, null, true).accepted())
                .isEqualTo(accepted);
    }

    @Test
    void whatWasTakenBackOrIsPlannedCareTeachesNothing() {
        Lesson lesson = Lesson.of(List.of(alert(AlertState.ACCEPTED, 20, 20, null, false)), ZoneOffset.UTC);

        assertThat(lesson.people()).isEmpty();
        assertThat(lesson.cells()).isEmpty();
        assertThat(lesson.predictions()).isEmpty();
    }

    @Test
    void answersAndTurnoutsOfOneResponderAddUp() {
        Lesson lesson = Lesson.of(
                List.of(
                        alert(AlertState.ACCEPTED, 20, 20, Duration.ofSeconds(100), true),
                        alert(AlertState.EXPIRED, 30, null, null, true),
                        alert(AlertState.STOOD_DOWN, 5, null, null, true)),
                ZoneOffset.UTC);

        Lesson.Personal anna = Objects.requireNonNull(lesson.people().get(ANNA));
        assertThat(anna.answers()).isEqualTo(new AcceptanceHistory(2, 1));
        assertThat(anna.turnouts().byDay().count()).isEqualTo(1);
        assertThat(anna.turnouts().byDay().sumLogSeconds()).isCloseTo(Math.log(100), within(1e-9));
        assertThat(anna.turnouts().byNight().count()).isZero();
        assertThat(lesson.cells())
                .containsExactly(java.util.Map.entry(AcceptanceCell.of(AT_NOON), new AcceptanceHistory(2, 1)));
    }

    @Test
    void predictionsAreHeldAgainstWhatCame() {
        Lesson lesson = Lesson.of(
                List.of(
                        alert(AlertState.ACCEPTED, 20, 20, null, true),
                        alert(AlertState.EXPIRED, 30, null, null, true)),
                ZoneOffset.UTC);

        Calibration calibration = lesson.addTo(Calibration.EMPTY);

        assertThat(calibration.predictions()).isEqualTo(2);
        assertThat(calibration.brierScore()).isCloseTo((0.6 * 0.6 + 0.4 * 0.4) / 2, within(1e-9));
    }

    private static EndedAlert alert(
            AlertState state,
            int endedAfter,
            @Nullable Integer answeredAfter,
            @Nullable Duration turnout,
            boolean teaches) {
        return new EndedAlert(
                UUID.randomUUID(),
                ANNA,
                teaches,
                state,
                NOON,
                NOON.plusSeconds(30),
                NOON.plusSeconds(endedAfter),
                answeredAfter == null ? null : NOON.plusSeconds(answeredAfter),
                new EndedAlert.Asked(AT_NOON, 0.4),
                turnout);
    }
}
