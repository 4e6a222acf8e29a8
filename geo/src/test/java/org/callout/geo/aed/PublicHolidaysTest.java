package org.callout.geo.aed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        // a national day of each, none of which falls on a Sunday, and a plain day
        "LI, 2026-08-15, 2026-08-17",
        "CH, 2026-08-01, 2026-08-03",
        "AT, 2026-10-26, 2026-10-27",
        "DE, 2026-10-03, 2026-10-05",
        "IT, 2026-06-02, 2026-06-03",
        "MC, 2026-11-19, 2026-11-20",
        "GB, 2026-12-25, 2026-11-20",
        "SI, 2026-06-25, 2026-06-26",
        "FR, 2026-07-14, 2026-07-15",
        "PT, 2026-06-10, 2026-06-11",
        "BR, 2026-09-07, 2026-09-08"
    })
    void theHolidaysOfACountryAreKnown(String region, LocalDate holiday, LocalDate workday) {
        PublicHolidays holidays = PublicHolidays.find(region).orElseThrow();

        assertThat(holidays.include(holiday)).isTrue();
        assertThat(holidays.include(workday)).isFalse();
    }

    @Test
    void aPartOfACountryMayHaveDaysOfItsOwn() {
        LocalDate corpusChristi = LocalDate.parse("2026-06-04");

        assertThat(PublicHolidays.find("DE-BY").orElseThrow().include(corpusChristi))
                .isTrue();
        assertThat(PublicHolidays.find("DE-BE").orElseThrow().include(corpusChristi))
                .isFalse();
        assertThat(PublicHolidays.find("DE").orElseThrow().include(corpusChristi))
                .isFalse();
    }

    @Test
    void aHolidayThatIsMadeUpForCountsOnBothDays() {
        PublicHolidays holidays = PublicHolidays.find("GB-ENG").orElseThrow();

        assertThat(holidays.include(LocalDate.parse("2026-12-26"))).isTrue();
        assertThat(holidays.include(LocalDate.parse("2026-12-28"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "DE-XX", "Liechtenstein", "-"})
    void aRegionThatNobodyKnowsHasNone(String region) {
        assertThat(PublicHolidays.find(region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Assumption Day is a Saturday, the other Saturday is none
        "2026-08-15T10:00, CLOSED",
        "2026-08-22T10:00, OPEN"
    })
    void aCabinetBehindADoorIsShutOnAHoliday(LocalDateTime time, Usability expected) {
        var vaduz = ZoneId.of("Europe/Vaduz");
        var check = new UsabilityCheck(vaduz, PublicHolidays.find("LI").orElseThrow());
        var site = Sites.site(1)
                .at(new Position(9.52, 47.14))
                .open("Mo-Sa 08:00-17:00; PH off")
                .build();

        assertThat(check.of(site, time.atZone(vaduz).toInstant())).isEqualTo(expected);
    }
}
