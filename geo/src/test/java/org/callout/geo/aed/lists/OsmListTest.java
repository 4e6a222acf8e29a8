package org.callout.geo.aed.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callout.geo.Repository;
import org.callout.geo.aed.AedSite;
import org.callout.geo.aed.OpeningHours;
import org.callout.geo.aed.lists.AedList.Refusal;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OsmListTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"liechtenstein/liechtenstein-210505.osm.pbf, 2", "rome-esquilino/rome-esquilino-260227.osm.pbf, 3"})
    void theDevicesOfARegionAreFoundInItsExtract(String extract, int devices) throws IOException {
        AedList report = read(extract);

        assertThat(report.refused()).isEmpty();
        assertThat(report.taken())
                .hasSize(devices)
                .allSatisfy(site -> assertThat(site.sourceRef()).startsWith("node/"));
    }

    @Test
    void whatStandsInAListAndInTheExtractIsTheSameDevice() throws IOException {
        Set<UUID> listed = RealLists.liechtenstein().taken().stream()
                .map(AedSite::id)
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(read("liechtenstein/liechtenstein-210505.osm.pbf").taken())
                .filteredOn(site -> listed.contains(site.id()))
                .hasSize(1);
    }

    @Test
    void everyTextOfHoursInTheExtractsIsUnderstood() throws IOException {
        for (String extract :
                List.of("liechtenstein/liechtenstein-210505.osm.pbf", "rome-esquilino/rome-esquilino-260227.osm.pbf")) {
            assertThat(read(extract).taken().stream().map(AedSite::openingHours).filter(Objects::nonNull))
                    .allSatisfy(text -> assertThat(OpeningHours.parse(text).isUnderstood())
                            .as(text)
                            .isTrue());
        }
    }

    @Test
    void anAreaStandsAtItsMiddleAndWhatHasNoPlaceIsReported(@TempDir Path folder) throws IOException {
        Path extract = folder.resolve("town.osm.pbf");
        TinyExtract.write(
                extract,
                List.of(
                        TinyExtract.node(1, 9.50, 47.10),
                        TinyExtract.node(2, 9.52, 47.10),
                        TinyExtract.node(3, 9.52, 47.12),
                        TinyExtract.node(4, 9.50, 47.12),
                        TinyExtract.node(5, 9.60, 47.20, "emergency", "defibrillator", "access", "yes"),
                        TinyExtract.node(6, 9.61, 47.20, "emergency", "phone")),
                List.of(
                        TinyExtract.way(7, List.of(1L, 2L, 3L, 4L, 1L), "emergency", "defibrillator"),
                        TinyExtract.way(8, List.of(98L, 99L), "emergency", "defibrillator")),
                List.of(TinyExtract.relation(9, "emergency", "defibrillator")));

        AedList report = AedList.readOsmPbf(extract, "osm-extract");

        assertThat(report.taken()).extracting(AedSite::sourceRef).containsExactly("node/5", "way/7");
        assertThat(report.taken().getLast().position().distanceTo(new Position(9.51, 47.11)))
                .isLessThan(new Distance(1));
        assertThat(report.refused())
                .containsExactly(
                        new Refusal("way/8", "none of its points is in the extract"),
                        new Refusal("relation/9", "a relation has no one place: map the device as a node"));
    }

    @Test
    void whatIsNoExtractIsRefusedAsAWhole(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("town.osm.pbf"), "id,lon,lat\n1,9.5,47.1\n");

        assertThat(AedList.readOsmPbf(text, "osm-extract").refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).startsWith("not an extract of OpenStreetMap"));
    }

    @Test
    void anExtractThatBreaksOffIsRefusedAsAWhole(@TempDir Path folder) throws IOException {
        byte[] whole =
                Files.readAllBytes(Repository.file("infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf"));
        Path broken = Files.write(folder.resolve("town.osm.pbf"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(AedList.readOsmPbf(broken, "osm-extract").taken()).isEmpty();
    }

    private static AedList read(String extract) throws IOException {
        return AedList.readOsmPbf(Repository.file("infra/local/data/" + extract), "osm-extract");
    }
}
