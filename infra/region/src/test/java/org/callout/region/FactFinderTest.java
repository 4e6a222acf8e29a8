package org.callout.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callout.geo.osm.AddressBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FactFinderTest {

    private static final Path DATA = Path.of("../local/data");

    private static Facts monaco;

    /** Once: the time zones of the world take a second or two. */
    @BeforeAll
    static void findTheFactsOfABareExtract() throws Exception {
        monaco = find(Sources.of(DATA.resolve("monaco/monaco-210419.osm.pbf"), List.of()));
    }

    @Test
    void ofABareExtractTheFactsAreFound() {
        assertThat(monaco.name()).isEqualTo("Monaco");
        assertThat(monaco.timeZone()).isEqualTo("Europe/Monaco");
        assertThat(monaco.holidayRegion()).isEqualTo("MC");
        assertThat(monaco.middle().lon()).isCloseTo(7.424, within(0.01));
        assertThat(monaco.middle().lat()).isCloseTo(43.738, within(0.01));
        assertThat(monaco.bounds().get(0)).isBetween(7.39, 7.42);
        assertThat(monaco.bounds().get(3)).isBetween(43.74, 43.77);
        assertThat(monaco.zoom()).isBetween(12.0, 16.0);
        assertThat(monaco.attribution()).isEqualTo("© OpenStreetMap contributors");
    }

    @Test
    void theDemonstrationsPlaceIsAnAddressNearTheMiddle() {
        assertThat(monaco.place()).isNotNull().satisfies(place -> {
            assertThat(place.address()).isNotBlank();
            assertThat(place.lon()).isCloseTo(monaco.middle().lon(), within(0.003));
            assertThat(place.lat()).isCloseTo(monaco.middle().lat(), within(0.003));
        });
    }

    @Test
    void besideABareExtractMayStandWhoseHolidaysCountAndNothingElse(@TempDir Path folder) throws Exception {
        Path extract =
                Files.copy(DATA.resolve("monaco/monaco-210419.osm.pbf"), folder.resolve("monaco-210419.osm.pbf"));
        Files.writeString(folder.resolve("region.json"), "{\"name\": \"Bavaria\", \"holidayRegion\": \"DE-BY\"}");

        Facts facts = find(Sources.of(extract, List.of()));

        assertThat(facts.holidayRegion()).isEqualTo("DE-BY");
        assertThat(facts.name()).isEqualTo("Monaco");
    }

    @Test
    void readyMadeFactsAreTakenAsTheyAre() throws Exception {
        Facts liechtenstein = find(Sources.in(DATA.resolve("liechtenstein")));

        assertThat(liechtenstein.name()).isEqualTo("Liechtenstein");
        assertThat(liechtenstein.place()).isEqualTo(new Facts.Place(9.5209, 47.1392, "Städtle 1, Vaduz"));
    }

    private static Facts find(Sources sources) throws Exception {
        return new FactFinder().find(sources, AddressBook.read(sources.extractFile()));
    }
}
