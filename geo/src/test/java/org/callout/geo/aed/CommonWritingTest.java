package org.callout.geo.aed;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommonWritingTest {

    /** A week in March without a holiday, Monday first. */
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T00:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 8-17 Uhr                                 | Mo-Fr 08:00-17:00
            Mo-Fr 8-17                                     | Mo-Fr 08:00-17:00
            Mo-Fr 08.00-17.00 Uhr                          | Mo-Fr 08:00-17:00
            Mo-Fr 8h30-17h                                 | Mo-Fr 08:30-17:00
            Mo-Sa 7-19h                                    | Mo-Sa 07:00-19:00
            Montag-Freitag 08:00-17:00                     | Mo-Fr 08:00-17:00
            lundi-vendredi 8h-12h                          | Mo-Fr 08:00-12:00
            lunedì - venerdì 08:00-12:00                   | Mo-Fr 08:00-12:00
            ponedeljek-petek 7:00-15:00                    | Mo-Fr 07:00-15:00
            Mon-Fri 08:00-17:00                            | Mo-Fr 08:00-17:00
            Mo-So 07:00-18:00                              | Mo-Su 07:00-18:00
            täglich 08:00-17:00                            | Mo-Su 08:00-17:00
            08:00 - 17:00                                  | Mo-Su 08:00-17:00
            08:00 bis 17:00                                | Mo-Su 08:00-17:00
            Mo-Fr 08.00-12.00 / 13.00-17.00 Uhr            | Mo-Fr 08:00-12:00,13:00-17:00
            Mo-Th 08:30-12:00,13:30-17:00, Fr 08:30-12:00  | Mo-Th 08:30-12:00,13:30-17:00; Fr 08:30-12:00
            Mo-Su 06:30-24:00                              | Mo-Su 06:30-23:59,23:59-24:00
            24 h                                           | 24/7
            24h/24                                         | 24/7
            7/24                                           | 24/7
            Rund um die Uhr                                | 24/7
            """)
    void whatMeansOneThingForCertainIsUnderstood(String written, String meant) {
        OpeningHours hours = OpeningHours.parse(written);
        OpeningHours expected = OpeningHours.parse(meant);

        assertThat(hours.problem()).isEmpty();
        for (LocalDateTime time = MONDAY; time.isBefore(MONDAY.plusWeeks(1)); time = time.plusMinutes(15)) {
            assertThat(hours.at(time, PublicHolidays.UNKNOWN))
                    .as("%s at %s", written, time)
                    .isEqualTo(expected.at(time, PublicHolidays.UNKNOWN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ma 08:00-12:00",
                "Lu-Ve 08:00-17:00",
                "während den Öffnungszeiten der Schule",
                "Mo-Fr 0800-1700",
                "bei Veranstaltungen",
                "sunrise-sunset",
                "SH off; Mo-Fr 08:00-17:00",
                "Mo-Fr 08:00+",
                "Mo-Fr 08:00-12:00; 13:30-17:00",
                "",
                ";"
            })
    void whatMayMeanTwoThingsIsLeftForACoordinator(String written) {
        OpeningHours hours = OpeningHours.parse(written);

        assertThat(hours.isUnderstood()).isFalse();
        assertThat(hours.problem()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"24/7; Mo 10:00-11:00 off", "Mo-Fr 08:00-17:00; off", "Mo-Fr 08:00-12:00 || 13:30-17:00"})
    void aLaterRuleThatLeavesSomethingOfTheEarlierOnesIsNoMistake(String written) {
        assertThat(OpeningHours.parse(written).problem()).isEmpty();
    }
}
