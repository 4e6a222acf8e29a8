package org.callout.geo.aed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.aed.Sites.site;

class UsabilityCheckTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");
    private static final Instant MONDAY_MORNING =
            LocalDateTime.parse("2026-03-02T08:30").atZone(VADUZ).toInstant();

    private final UsabilityCheck check = new UsabilityCheck(VADUZ, PublicHolidays.UNKNOWN);

    @ParameterizedTest
    @ValueSource(strings = {"no", "private", "permit", "Private", " NO ", "private;permit", "no; private"})
    void aDeviceBehindAPrivateDoorIsOfNoUseEvenIfOpenRoundTheClock(String access) {
        assertThat(check.of(site(1).access(access).open("24/7").build(), MONDAY_MORNING))
                .isEqualTo(Usability.NO_ACCESS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"yes", "permissive", "customers", "public"})
    void otherAccessOrNoneStatedLeavesTheHoursToDecide(String access) {
        assertThat(check.of(site(1).access(access).open("Mo-Fr 08:00-17:00").build(), MONDAY_MORNING))
                .isEqualTo(Usability.OPEN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "bitte klingeln"})
    void missingOrFreeTextHoursAreUnknown(String hours) {
        assertThat(check.of(site(1).open(hours).build(), MONDAY_MORNING)).isEqualTo(Usability.UNKNOWN_HOURS);
    }

    @ParameterizedTest(name = "at {0} inside {1}, outside {2}")
    @CsvSource({
        "06:59, LIKELY_SHUT, UNKNOWN_HOURS",
        "07:00, UNKNOWN_HOURS, UNKNOWN_HOURS",
        "20:59, UNKNOWN_HOURS, UNKNOWN_HOURS",
        "21:00, LIKELY_SHUT, UNKNOWN_HOURS"
    })
    void byNightABuildingOfWhichNoHoursAreKnownIsLikelyToBeShut(LocalTime time, Usability inside, Usability outside) {
        Instant at = time.atDate(LocalDate.parse("2026-03-02")).atZone(VADUZ).toInstant();

        assertThat(check.of(site(1).open(null).inside().build(), at)).isEqualTo(inside);
        assertThat(check.of(site(1).open("bitte klingeln").inside().build(), at))
                .isEqualTo(inside);
        assertThat(check.of(site(1).open(null).build(), at)).isEqualTo(outside);
        assertThat(check.of(site(1).open("24/7").inside().build(), at)).isEqualTo(Usability.OPEN);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "AVAILABLE")
    void aDeviceThatIsAwayOrNotCheckedIsUnusable(AedCondition condition) {
        assertThat(check.of(site(1).in(condition).build(), MONDAY_MORNING)).isEqualTo(Usability.UNUSABLE);
    }

    @Test
    void hoursAreReadInTheRegionsTime() {
        var site = site(1).open("Mo-Fr 08:00-17:00").build();
        var inNewYork = new UsabilityCheck(ZoneId.of("America/New_York"), PublicHolidays.UNKNOWN);

        assertThat(check.of(site, MONDAY_MORNING)).isEqualTo(Usability.OPEN);
        assertThat(inNewYork.of(site, MONDAY_MORNING)).isEqualTo(Usability.CLOSED);
    }

    /** Clocks go forward on 2026-03-29 at 02:00: eight hours after midnight it is nine. */
    @Test
    void theChangeToSummerTimeMovesTheHours() {
        var site = site(1).open("08:00-09:00").build();
        var midnight = LocalDateTime.parse("2026-03-29T00:00").atZone(VADUZ).toInstant();

        assertThat(check.of(site, midnight.plusSeconds(8 * 3600 - 1))).isEqualTo(Usability.OPEN);
        assertThat(check.of(site, midnight.plusSeconds(8 * 3600))).isEqualTo(Usability.CLOSED);
    }
}
