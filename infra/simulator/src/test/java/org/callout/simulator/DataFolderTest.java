package org.callout.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.osm.AddressFile;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.simulator.api.AedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class DataFolderTest {

    private static final DataFolder LIECHTENSTEIN = new DataFolder(Path.of("../local/data/liechtenstein"));
    private static final Position STAEDTLE = new Position(9.5209, 47.1392);

    @Test
    void theDemoRegionHasThousandsOfAddressesAndSomeAtTheDemoIncident() {
        List<Position> addresses = LIECHTENSTEIN.addresses();

        assertThat(addresses).hasSizeGreaterThan(3000);
        assertThat(addresses).anyMatch(address -> address.distanceTo(STAEDTLE).compareTo(new Distance(200)) < 0);
    }

    @Test
    void ofAPreparedRegionTheExtractIsNotReadAgain(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("town.osm.pbf"), "whoever reads this fails");
        Files.writeString(folder.resolve("region.json"), "{}");
        Address house = new Address("Städtle", "1", "Vaduz", STAEDTLE);
        AddressFile.write(new AddressBook(List.of(house), List.of()), folder);

        assertThat(new DataFolder(folder).addresses()).containsExactly(STAEDTLE);
    }

    @Test
    void theDemoIncidentIsWhereTheRegionsFileSays(@TempDir Path folder) throws IOException {
        assertThat(new DataFolder(Path.of("../local/data/liechtenstein")).place())
                .contains(STAEDTLE);

        Files.writeString(folder.resolve("region.json"), "{\"name\": \"Nowhere\"}");
        assertThat(new DataFolder(folder).place()).isEmpty();
    }

    @Test
    void aLinkThatLeadsElsewhereIsAnotherFolder(@TempDir Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("a1"));
        Path second = Files.createDirectory(folder.resolve("b2"));
        Path link = Files.createSymbolicLink(folder.resolve("current"), first);
        DataFolder before = new DataFolder(link).settled();
        assertThat(before).isEqualTo(new DataFolder(link).settled());

        Files.delete(link);
        Files.createSymbolicLink(link, second);

        assertThat(new DataFolder(link).settled()).isNotEqualTo(before);
    }

    @Test
    void theDemoRegionHasAListOfAedsWithItsLicenceAndAnExtractThatComesAfterIt() {
        assertThat(LIECHTENSTEIN.listAeds())
                .extracting(AedFile::mediaType, AedFile::query)
                .containsExactly(
                        tuple(
                                "application/geo+json",
                                Map.of(
                                        "source", "defikarte",
                                        "licence", "ODbL-1.0",
                                        "attribution", "© OpenStreetMap contributors, export by defikarte.ch")),
                        tuple(
                                "application/vnd.openstreetmap.pbf",
                                Map.of(
                                        "source", "osm-extract",
                                        "licence", "ODbL-1.0",
                                        "attribution", "© OpenStreetMap contributors",
                                        "rank", "200")));
    }

    @Test
    void everyListOfTheFolderIsFoundWhateverItIsWrittenIn(@TempDir Path folder) throws IOException {
        for (String file : List.of("a.csv", "b.geojson", "c.osm.pbf", "region.json", "c.pmtiles")) {
            Files.createFile(folder.resolve(file));
        }

        assertThat(new DataFolder(folder).listAeds())
                .extracting(list -> list.query().get("source"))
                .containsExactly("b", "a", "osm-extract");
    }

    @Test
    void aFolderWithoutAnExtractIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> new DataFolder(empty).addresses()).hasMessageContaining(empty.toString());
    }
}
