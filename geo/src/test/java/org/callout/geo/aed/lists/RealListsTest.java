package org.callout.geo.aed.lists;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.OpeningHours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What real lists hold, and how much of it is understood. */
class RealListsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // rows, with a text of hours, of which understood, different texts
        "liechtenstein,     224,  207,  207, 42",
        "liechtensteinCsv,  224,  207,  207, 42",
        "slovenia,         1079,  184,  184, 12",
        "switzerland,      1550, 1550, 1550,  1"
    })
    void everyRowIsTakenAndEveryTextOfHoursUnderstood(String list, int rows, int texts, int understood, int different)
            throws IOException {
        AedList report = read(list);

        assertThat(report.refused()).isEmpty();
        assertThat(report.taken()).hasSize(rows);
        List<String> hours = report.taken().stream()
                .map(AedSite::openingHours)
                .filter(Objects::nonNull)
                .toList();
        assertThat(hours).hasSize(texts);
        assertThat(hours.stream().distinct()).hasSize(different);
        assertThat(hours.stream().filter(text -> OpeningHours.parse(text).isUnderstood()))
                .hasSize(understood);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // rows that say where to look, indoors, outdoors
        "liechtenstein, 223, 104, 118",
        "slovenia,      562, 156, 716",
        "switzerland,  1461,  71, 179"
    })
    void whereToLookIsKnownOfMost(String list, long described, long indoors, long outdoors) throws IOException {
        List<AedSite> sites = read(list).taken();

        assertThat(sites.stream().filter(site -> site.description() != null).count())
                .isEqualTo(described);
        assertThat(sites.stream()
                        .filter(site -> Boolean.TRUE.equals(site.indoor()))
                        .count())
                .isEqualTo(indoors);
        assertThat(sites.stream()
                        .filter(site -> Boolean.FALSE.equals(site.indoor()))
                        .count())
                .isEqualTo(outdoors);
    }

    private static AedList read(String list) throws IOException {
        return switch (list) {
            case "liechtenstein" -> RealLists.liechtenstein();
            case "liechtensteinCsv" -> RealLists.liechtensteinCsv();
            case "slovenia" -> RealLists.slovenia();
            case "switzerland" -> RealLists.switzerland();
            default -> throw new IllegalArgumentException(list);
        };
    }
}
