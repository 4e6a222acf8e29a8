package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callout.geo.Repository;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * On the Esquilino quarter of Rome. Counted with osmium: of 3,065 house numbers 3,013 points and 36 buildings name their
 * street, 10 are relations and 6 name none; 227 ways without a house number are named streets.
 */
class AddressBookTest {

    private static AddressBook rome = new AddressBook(List.of(), List.of());

    @BeforeAll
    static void readRome() throws IOException {
        rome = AddressBook.read(Repository.file("infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf"));
    }

    @Test
    void everyHouseNumberThatNamesItsStreetIsAnAddress() {
        assertThat(rome.addresses()).hasSize(3_049);
    }

    @Test
    void everyNamedPieceOfStreetHasAPointOnIt() {
        assertThat(rome.streets().size() + rome.trails().size()).isEqualTo(227);
        assertThat(rome.streets()).extracting(Address::street).contains("Via Merulana");
    }

    @Test
    void addressesLieInTheQuarter() {
        var piazzaVittorio = new Position(12.5052, 41.8948);

        assertThat(rome.addresses())
                .allSatisfy(address -> assertThat(
                                address.position().distanceTo(piazzaVittorio).metres())
                        .isLessThan(2_000));
    }

    @Test
    void anAddressIsWrittenAsALine() {
        assertThat(new Address("Städtle", "14", "Vaduz", new Position(9.52, 47.14)).line())
                .isEqualTo("Städtle 14, Vaduz");
        assertThat(new Address("Städtle", null, null, new Position(9.52, 47.14)).line())
                .isEqualTo("Städtle");
    }

    @Test
    void theSameFileGivesTheSameOrder() throws IOException {
        var again = AddressBook.read(Repository.file("infra/local/data/rome-esquilino/rome-esquilino-260227.osm.pbf"));

        assertThat(again).isEqualTo(rome);
    }

    @Test
    void whereNoHouseNumberIsMappedTheStreetsStandIn() {
        var onlyStreets = new AddressBook(List.of(), rome.streets());

        assertThat(homes(onlyStreets)).isEqualTo(rome.streets());
        assertThat(homes(rome)).isEqualTo(rome.addresses());
    }

    @Test
    void oneMappedHouseHidesNoOtherStreet() {
        var house = new Address("Hauptstraße", "1", null, new Position(9.5200, 47.1400));
        var beside = new Address("Gasse", null, null, new Position(9.5225, 47.1415));
        var across = new Address("Auf der Au", null, null, new Position(9.5350, 47.1400));
        var mountain = new Address("Höhenweg", null, null, new Position(9.5600, 47.1400));

        assertThat(homes(new AddressBook(List.of(house), List.of(beside, across), List.of(mountain))))
                .containsExactly(house, across);
    }

    @Test
    void nobodyLivesAlongAPathOfTheMountains() throws IOException {
        var liechtenstein =
                AddressBook.read(Repository.file("infra/local/data/liechtenstein/liechtenstein-210505.osm.pbf"));

        assertThat(liechtenstein.trails()).extracting(Address::street).contains("Fürstensteig");
        assertThat(liechtenstein.streets()).extracting(Address::street).doesNotContain("Fürstensteig");
    }

    @Test
    void aBuildingsAddressIsAtItsMiddle() {
        var santAlfonso = new Position(12.5004168, 41.8957573);

        assertThat(rome.addresses())
                .filteredOn(address -> address.line().equals("Via Merulana 26, Roma"))
                .anySatisfy(address -> assertThat(
                                address.position().distanceTo(santAlfonso).metres())
                        .isLessThan(0.1));
    }

    @Test
    void aFileThatIsNoExtractIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("town.osm.pbf"), "<osm></osm>, not the binary form");

        assertThatThrownBy(() -> AddressBook.read(file)).isInstanceOf(IOException.class);
    }

    private static List<Address> homes(Addresses addresses) {
        var homes = new ArrayList<Address>();
        addresses.forEachHome(homes::add);
        return homes;
    }
}
