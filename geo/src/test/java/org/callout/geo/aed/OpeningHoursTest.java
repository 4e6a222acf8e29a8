package org.callout.geo.aed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 2026-03-02 is a Monday; 2026-08-15 (Assumption), a Saturday, is a public holiday here. */
class OpeningHoursTest {

    private static final PublicHolidays ASSUMPTION = LocalDate.of(2026, 8, 15)::equals;

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            24/7                                        = 2026-03-01T03:00 = OPEN
            08:00 - 17:00                               = 2026-03-01T08:00 = OPEN
            08:00 - 17:00                               = 2026-03-01T16:59 = OPEN
            08:00 - 17:00                               = 2026-03-01T17:00 = CLOSED
            Mo-Su 06:30-24:00                           = 2026-03-01T23:59 = OPEN
            Mo-Su 06:30-24:00                           = 2026-03-02T00:00 = CLOSED
            Mo-Fr 08:00-12:00, 13:30-17:00              = 2026-03-02T12:30 = CLOSED
            Mo-Fr 08:00-12:00, 13:30-17:00              = 2026-03-02T13:30 = OPEN
            Mo-Fr 08:00-12:00, 13:30-17:00              = 2026-03-01T10:00 = CLOSED
            Mo-Fr 07:30 - 12:30, 13:30 - 18:30          = 2026-03-06T18:00 = OPEN
            Mo, Tu, We, Fr 08:00-12:00, 14:00-18:00, Th 08:00-12:00 = 2026-03-05T15:00 = CLOSED
            Mo, Tu, We, Fr 08:00-12:00, 14:00-18:00, Th 08:00-12:00 = 2026-03-04T15:00 = OPEN
            Mo-Th 08:30-12:00,13:30-17:00, Fr 08:30-12:00,13:30-15:00 = 2026-03-06T16:00 = CLOSED
            Mo-Th 08:30-12:00,13:30-17:00, Fr 08:30-12:00,13:30-15:00 = 2026-03-05T16:00 = OPEN
            Mo-Fr 8-18                                  = 2026-03-02T17:00 = OPEN
            Fr 22:00-02:00                              = 2026-03-07T01:59 = OPEN
            Fr 22:00-02:00                              = 2026-03-06T01:00 = CLOSED
            Fr 22:00-02:00                              = 2026-03-07T22:30 = CLOSED
            Mo-Fr                                       = 2026-03-02T00:00 = OPEN
            Fr-Mo 10:00-12:00                           = 2026-03-01T11:00 = OPEN
            Fr-Mo 10:00-12:00                           = 2026-03-03T11:00 = CLOSED
            Mo-Fr 08:00-18:00; We 08:00-12:00           = 2026-03-04T15:00 = CLOSED
            Mo-Fr 08:00-18:00; We 12:00-13:00 off       = 2026-03-04T12:30 = CLOSED
            Mo-Fr 08:00-18:00; We 12:00-13:00 off       = 2026-03-04T15:00 = OPEN
            24/7; Dec 25 off                            = 2026-12-25T12:00 = CLOSED
            24/7; Dec 25 off                            = 2026-12-26T12:00 = OPEN
            Apr-Oct 08:00-18:00                         = 2026-08-15T12:00 = OPEN
            Apr-Oct 08:00-18:00                         = 2026-03-31T12:00 = CLOSED
            Oct 15-Mar 15 08:00-18:00                   = 2026-01-10T12:00 = OPEN
            Oct 15-Mar 15 08:00-18:00                   = 2026-03-16T12:00 = CLOSED
            Mo-Sa 08:00-18:00; PH off                   = 2026-08-15T12:00 = CLOSED
            Mo-Sa 08:00-18:00; PH off                   = 2026-08-08T12:00 = OPEN
            PH,Su 10:00-12:00                           = 2026-08-15T11:00 = OPEN
            PH 10:00-12:00                              = 2026-08-14T11:00 = CLOSED
            Mo[1] 08:00-10:00                           = 2026-03-02T09:00 = OPEN
            Mo[1] 08:00-10:00                           = 2026-03-09T09:00 = CLOSED
            Mo[-1] 08:00-10:00                          = 2026-03-30T09:00 = OPEN
            week 10 Mo 08:00-10:00                      = 2026-03-02T09:00 = OPEN
            week 11-20 Mo 08:00-10:00                   = 2026-03-02T09:00 = CLOSED
            2025 Mo 08:00-10:00                         = 2026-03-02T09:00 = CLOSED
            2025-2030 Mo 08:00-10:00                    = 2026-03-02T09:00 = OPEN
            Mo 08:00-10:00 unknown                      = 2026-03-02T09:00 = UNKNOWN
            Mo 08:00-10:00 || "call"                    = 2026-03-02T09:00 = OPEN
            Mo 08:00-10:00 || "call"                    = 2026-03-02T11:00 = UNKNOWN
            "by appointment"                            = 2026-03-02T11:00 = UNKNOWN
            Mo-Fr 08:00-18:00;                          = 2026-03-02T11:00 = OPEN
            off                                         = 2026-03-02T11:00 = CLOSED
            """)
    void theHoursAreReadAsMappersMeanThem(String text, LocalDateTime at, Openness openness) {
        assertThat(OpeningHours.parse(text).at(at, ASSUMPTION)).isEqualTo(openness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nach Vereinbarung",
                "sunrise-sunset",
                "08:00+",
                "Mo 08:00",
                "SH 08:00-12:00",
                "easter 08:00-12:00",
                "Mo-Fr 08:00-18:00; SH off",
                "week 1-20/2 Mo 08:00-10:00",
                "08:00-18:00/90",
                "2026 Dec 24 off",
                "PH +1 day off",
                ";",
                "\u0000"
            })
    void whatIsNotUnderstoodIsUnknownAndNeverOpenByMistake(String text) {
        var hours = OpeningHours.parse(text);

        assertThat(hours.isUnderstood()).isFalse();
        assertThat(hours.at(LocalDateTime.parse("2026-03-02T09:00"), ASSUMPTION))
                .isEqualTo(Openness.UNKNOWN);
    }
}
