package org.callout.dispatch.presence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.callout.dispatch.presence.ChosenPlace.Choice;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChosenPlaceTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    /** Monday 23 November 2026, 10:00 in Vaduz. */
    private static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant EVENING = MORNING.plus(Duration.ofHours(9));
    private static final Instant WORK_ENDS = Instant.parse("2026-11-23T16:00:00Z");

    private static final ChosenPlace HOME = new ChosenPlace(9.52, 47.14, 35, List.of());
    private static final ChosenPlace WORK = new ChosenPlace(
            9.50, 47.20, 35, List.of(new Interval(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0))));

    @Test
    void aFixIsTrustedForTwelveHours() {
        assertThat(ChosenPlace.at(MORNING, VADUZ, List.of(HOME), MORNING.minus(Duration.ofHours(11))))
                .isEqualTo(new Choice(null, MORNING.plus(Duration.ofHours(1))));
        assertThat(ChosenPlace.at(MORNING, VADUZ, List.of(HOME), MORNING.minus(Duration.ofHours(12)))
                        .place())
                .isEqualTo(HOME);
    }

    @Test
    void thePlaceOfTheHourCountsBeforeTheOneOfAllOthers() {
        assertThat(ChosenPlace.at(MORNING, VADUZ, List.of(HOME, WORK), null)).isEqualTo(new Choice(WORK, WORK_ENDS));
        assertThat(ChosenPlace.at(EVENING, VADUZ, List.of(HOME, WORK), null).place())
                .isEqualTo(HOME);
    }

    @Test
    void outsideOfTheHoursOfTheOnlyPlaceNobodyIsPlaced() {
        assertThat(ChosenPlace.at(EVENING, VADUZ, List.of(WORK), null).place()).isNull();
    }

    @Test
    void whoHasAPlaceForAllHoursIsLookedAtAgainBeforeAFixOfThisMomentIsTooOld() {
        assertThat(ChosenPlace.at(MORNING, VADUZ, List.of(HOME), null).until())
                .isEqualTo(MORNING.plus(ChosenPlace.FIX_TRUSTED));
    }

    @Test
    void whoHasChosenNoPlaceIsLeftAlone() {
        assertThat(ChosenPlace.at(MORNING, VADUZ, List.of(), null)).isEqualTo(new Choice(null, null));
    }
}
