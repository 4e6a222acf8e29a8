package org.callout.platform.duty;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.callout.platform.duty.WeeklyHours.Interval;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DutyTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    /** Monday evening to Tuesday morning. */
    private static final WeeklyHours EVENINGS =
            new WeeklyHours(List.of(new Interval(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(7, 0))));

    /** Monday 23 November 2026. */
    private static final Instant AFTERNOON = on(23, 15);

    private static final Instant EVENING = on(23, 20);

    private static Instant on(int day, int hour) {
        return LocalDateTime.of(2026, 11, day, hour, 0).atZone(VADUZ).toInstant();
    }

    @Test
    void withoutHoursTheSwitchCountsForGood() {
        var duty = new Duty(true, AFTERNOON, WeeklyHours.NONE, null);

        assertThat(duty.at(AFTERNOON.plus(Duration.ofDays(300)), VADUZ))
                .isEqualTo(new Duty.Now(true, false, false, null));
    }

    @Test
    void theHoursCountWhereNobodyTouchedTheSwitchSince() {
        var duty = new Duty(false, null, EVENINGS, null);

        assertThat(duty.at(AFTERNOON, VADUZ)).isEqualTo(new Duty.Now(false, true, false, on(23, 18)));
        assertThat(duty.at(EVENING, VADUZ)).isEqualTo(new Duty.Now(true, true, false, on(24, 7)));
    }

    @Test
    void theSwitchOverridesTheHoursUntilTheirNextChange() {
        var off = new Duty(false, EVENING, EVENINGS, null);
        assertThat(off.at(EVENING, VADUZ)).isEqualTo(new Duty.Now(false, false, false, on(24, 7)));
        assertThat(off.at(on(24, 7), VADUZ).byHours()).isTrue();
        assertThat(off.at(on(30, 18), VADUZ).on()).isTrue();

        var on = new Duty(true, AFTERNOON, EVENINGS, null);
        assertThat(on.at(AFTERNOON, VADUZ).on()).isTrue();
        assertThat(on.at(on(24, 7), VADUZ).on()).isFalse();
    }

    @Test
    void aSwitchSetTheMomentTheHoursChangeCounts() {
        assertThat(new Duty(false, on(23, 18), EVENINGS, null)
                        .at(EVENING, VADUZ)
                        .on())
                .isFalse();
    }

    @Test
    void hoursThatNeverChangeAreOverriddenForGood() {
        var always = new WeeklyHours(Arrays.stream(DayOfWeek.values())
                .map(day -> new Interval(day, LocalTime.NOON, LocalTime.NOON))
                .toList());

        assertThat(new Duty(false, null, always, null).at(EVENING, VADUZ))
                .isEqualTo(new Duty.Now(true, true, false, null));
        assertThat(new Duty(false, AFTERNOON, always, null).at(on(30, 3), VADUZ))
                .isEqualTo(new Duty.Now(false, false, false, null));
    }

    @Test
    void aPauseBeatsEverythingAndEndsByItself() {
        var until = EVENING.plus(Duration.ofHours(1));
        var bySwitch = new Duty(true, AFTERNOON, WeeklyHours.NONE, until);
        var byHours = new Duty(false, null, EVENINGS, until);

        assertThat(bySwitch.at(EVENING, VADUZ).mayBeAsked()).isFalse();
        assertThat(byHours.at(EVENING, VADUZ)).isEqualTo(new Duty.Now(true, true, true, until));
        assertThat(bySwitch.at(until, VADUZ).mayBeAsked()).isTrue();
        assertThat(byHours.at(until, VADUZ).mayBeAsked()).isTrue();
    }

    @Test
    void aPauseOverAChangeOfTheHoursIsLookedAtAtBoth() {
        var duty = new Duty(false, null, EVENINGS, on(24, 12));

        assertThat(duty.at(EVENING, VADUZ).until()).isEqualTo(on(24, 7));
        assertThat(duty.at(on(24, 7), VADUZ)).isEqualTo(new Duty.Now(false, true, true, on(24, 12)));
    }
}
