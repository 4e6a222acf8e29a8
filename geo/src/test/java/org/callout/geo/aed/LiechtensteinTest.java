package org.callout.geo.aed;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callout.geo.Repository;
import org.callout.geo.aed.lists.AedList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All 224 devices of a country; the counts beside the file in its SOURCE.md. */
class LiechtensteinTest {

    private static final ZoneId VADUZ = ZoneId.of("Europe/Vaduz");

    private static List<AedSite> sites = List.of();

    private final UsabilityCheck check = new UsabilityCheck(VADUZ, PublicHolidays.UNKNOWN);

    @BeforeAll
    static void readTheCountry() throws IOException {
        var file = Repository.file("infra/local/data/liechtenstein/aed_liechtenstein.geojson");
        try (var geoJson = Files.newInputStream(file)) {
            var report = AedList.readGeoJson(geoJson, "osm");
            assertThat(report.refused()).isEmpty();
            sites = report.taken();
        }
    }

    @Test
    void everyRowIsTakenOnceWithItsAccess() {
        assertThat(sites).hasSize(224);
        assertThat(sites.stream().map(AedSite::id).distinct()).hasSize(224);
        assertThat(countBy(site -> Objects.requireNonNullElse(site.access(), "unknown")))
                .isEqualTo(Map.of("yes", 143L, "permissive", 36L, "unknown", 25L, "no", 12L, "private", 8L));
    }

    @Test
    void everyTextOfHoursInTheCountryIsUnderstood() {
        assertThat(sites.stream().map(AedSite::openingHours).filter(Objects::nonNull))
                .hasSize(207)
                .allSatisfy(text -> assertThat(OpeningHours.parse(text).isUnderstood())
                        .as(text)
                        .isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // Monday at 10, Monday in the lunch break, Saturday at 10, Sunday at 3 in the night
        "2026-03-02T10:00, 192, 0, 12, 0",
        "2026-03-02T12:45, 162, 30, 12, 0",
        "2026-03-07T10:00, 134, 58, 12, 0",
        "2026-03-08T03:00, 124, 68, 1, 11"
    })
    void theHourDecidesHowManyCanBeHad(LocalDateTime time, long open, long closed, long unknown, long shut) {
        Instant at = time.atZone(VADUZ).toInstant();

        var counts = countBy(site -> check.of(site, at));

        assertThat(counts.getOrDefault(Usability.OPEN, 0L)).isEqualTo(open);
        assertThat(counts.getOrDefault(Usability.CLOSED, 0L)).isEqualTo(closed);
        assertThat(counts.getOrDefault(Usability.UNKNOWN_HOURS, 0L)).isEqualTo(unknown);
        assertThat(counts.getOrDefault(Usability.LIKELY_SHUT, 0L)).isEqualTo(shut);
        assertThat(counts.getOrDefault(Usability.NO_ACCESS, 0L)).isEqualTo(20);
    }

    private static <T> Map<T, Long> countBy(Function<AedSite, T> property) {
        return sites.stream().collect(Collectors.groupingBy(property, Collectors.counting()));
    }
}
