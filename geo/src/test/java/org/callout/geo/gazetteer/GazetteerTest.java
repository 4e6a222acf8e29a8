package org.callout.geo.gazetteer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.callout.geo.Repository;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.AddressBook;
import org.callout.geo.place.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerTest {

    private static final Position VADUZ = new Position(9.5209, 47.1392);
    private static final Position SCHAAN = new Position(9.5090, 47.1650);
    private static final double ABOUT_A_KILOMETRE = 0.009;

    private static final Gazetteer TWO_TOWNS = Gazetteer.of(new AddressBook(
            List.of(
                    house("Städtle", "1", "Vaduz", VADUZ),
                    house("Städtle", "14", "Vaduz", north(VADUZ, 0.1)),
                    house("Städtle", "14a;16", "Vaduz", north(VADUZ, 0.2)),
                    house("Landstrasse", "14", "Vaduz", north(VADUZ, 0.5)),
                    house("Landstrasse", "14", "Schaan", SCHAAN),
                    house("Alte Landstrasse", "3", "Schaan", north(SCHAAN, 0.4))),
            List.of(
                    piece("Städtle", north(VADUZ, 0.05)),
                    piece("Landstrasse", north(SCHAAN, 0.2)),
                    piece("Zollstrasse", north(SCHAAN, 0.1)),
                    piece("Rheindamm", north(VADUZ, 30)),
                    piece("Rheindamm", north(VADUZ, 31)))));

    private static AddressBook liechtenstein = new AddressBook(List.of(), List.of());
    private static Gazetteer country = Gazetteer.EMPTY;

    @BeforeAll
    static void readLiechtenstein() throws IOException {
        liechtenstein =
                AddressBook.read(Repository.file("infra/local/data/liechtenstein/liechtenstein-210505.osm.pbf"));
        country = Gazetteer.of(liechtenstein);
    }

    @Test
    void moreThanTheMemoryIsNotIndexed() {
        assertThat(Gazetteer.of(liechtenstein, 10_000_000)).isPresent();
        assertThat(Gazetteer.of(liechtenstein, 100_000)).isEmpty();
    }

    @Test
    void aHouseWhoseNumberSaysNothingIsFoundByItsStreet() {
        var gazetteer = Gazetteer.of(new AddressBook(List.of(house("Gasse", " ; ", "Vaduz", VADUZ)), List.of()));

        assertThat(gazetteer.search("gasse", VADUZ, 5))
                .singleElement()
                .extracting(FoundPlace::position)
                .isEqualTo(VADUZ);
    }

    @ParameterizedTest
    @CsvSource({
        "städtle 14, 'Städtle 14, Vaduz'",
        "STADTLE 14, 'Städtle 14, Vaduz'",
        "14 stadtle, 'Städtle 14, Vaduz'",
        "staedtle 14, 'Städtle 14, Vaduz'",
        "sädtle 14 vaduz, 'Städtle 14, Vaduz'",
        "stätdle 1, 'Städtle 1, Vaduz'",
        "städt, 'Städtle, Vaduz'",
        "städtle 16, 'Städtle 16, Vaduz'",
        "landstr 14 schaan, 'Landstrasse 14, Schaan'",
        "schaan landstrase, 'Landstrasse, Schaan'",
        "alte lands, 'Alte Landstrasse, Schaan'",
        "zollstrasse 99, 'Zollstrasse, Schaan'"
    })
    void whatIsTypedFindsThePlaceFirst(String typed, String label) {
        assertThat(labels(TWO_TOWNS.search(typed, null, 10))).first().isEqualTo(label);
    }

    @Test
    void theNumberItselfComesBeforeThoseThatBeginSo() {
        assertThat(labels(TWO_TOWNS.search("Städtle 1", null, 10)))
                .startsWith("Städtle 1, Vaduz", "Städtle 14, Vaduz", "Städtle 16, Vaduz");
    }

    @Test
    void ofTwoOfOneNameTheNearerComesFirst() {
        assertThat(labels(TWO_TOWNS.search("Landstrasse 14", SCHAAN, 10)))
                .startsWith("Landstrasse 14, Schaan", "Landstrasse 14, Vaduz");
        assertThat(labels(TWO_TOWNS.search("Landstrasse 14", VADUZ, 10)))
                .startsWith("Landstrasse 14, Vaduz", "Landstrasse 14, Schaan");
    }

    @Test
    void whatWasTypedComesFirstThoughSomethingLikeItIsNearer() {
        assertThat(labels(TWO_TOWNS.search("Städtle 1", north(VADUZ, 0.1), 1))).containsExactly("Städtle 1, Vaduz");
        assertThat(labels(TWO_TOWNS.search("Landstrasse Schaan", north(SCHAAN, 0.4), 1)))
                .containsExactly("Landstrasse, Schaan");
    }

    @Test
    void aStreetSaysHowFarItReachesAndLiesOnItself() {
        FoundPlace street = TWO_TOWNS.search("Städtle", null, 1).getFirst();

        assertThat(street.kind()).isEqualTo(FoundPlace.Kind.STREET);
        assertThat(street.position()).isEqualTo(north(VADUZ, 0.05));
        assertThat(street.accuracy().metres()).isBetween(140.0, 160.0);
    }

    @Test
    void whereNoTownIsToldPiecesThatLieTogetherAreOneStreet() {
        assertThat(labels(TWO_TOWNS.search("Rheindamm", null, 10))).containsExactly("Rheindamm");
    }

    @Test
    void anotherWordFindsNothing() {
        assertThat(TWO_TOWNS.search("Bahnhof", null, 10)).isEmpty();
        assertThat(TWO_TOWNS.search("Städtle Schaan", null, 10)).isEmpty();
        assertThat(TWO_TOWNS.search("14", null, 10)).isEmpty();
        assertThat(TWO_TOWNS.search("  ,;", null, 10)).isEmpty();
        assertThat(Gazetteer.EMPTY.search("Städtle", null, 10)).isEmpty();
    }

    /** Any address of the country, typed without its last letters and with two neighbouring letters swapped. */
    @Test
    void aHouseIsFoundInSpiteOfASlip() {
        var random = new Random(5);
        var houses = liechtenstein.addresses().stream()
                .filter(address -> address.city() != null && address.street().length() >= 8)
                .filter(address -> address.street().chars().allMatch(Character::isLetter))
                .toList();
        int tried = 300;
        long found = random.ints(tried, 0, houses.size())
                .mapToObj(houses::get)
                .filter(house -> country.search(slipped(house, random), house.position(), 10).stream()
                        .anyMatch(place ->
                                place.position().distanceTo(house.position()).metres() < 1))
                .count();

        assertThat(found).isGreaterThanOrEqualTo(tried * 97 / 100);
    }

    @Test
    void aSearchIsOverWithinAFewMilliseconds() {
        var random = new Random(7);
        var houses = liechtenstein.addresses();
        long[] nanos = random.ints(2_000, 0, houses.size())
                .mapToObj(houses::get)
                .mapToLong(house -> {
                    long began = System.nanoTime();
                    country.search(house.line(), VADUZ, 10);
                    return System.nanoTime() - began;
                })
                .skip(1_000)
                .sorted()
                .toArray();

        System.out.printf(
                Locale.ROOT,
                "address search over %d streets: p50 %.2f ms, p99 %.2f ms%n",
                country.size(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
        assertThat(nanos[nanos.length / 2]).isLessThan(50_000_000);
    }

    private static String slipped(Address house, Random random) {
        char[] letters = house.street().toCharArray();
        int at = 1 + random.nextInt(letters.length - 3);
        char swapped = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = swapped;
        return new String(Arrays.copyOf(letters, letters.length - 1)) + " " + house.houseNumber() + " " + house.city();
    }

    private static List<String> labels(List<FoundPlace> places) {
        return places.stream().map(FoundPlace::label).toList();
    }

    private static Address house(String street, String number, String city, Position position) {
        return new Address(street, number, city, position);
    }

    private static Address piece(String street, Position position) {
        return new Address(street, null, null, position);
    }

    private static Position north(Position from, double kilometres) {
        return new Position(from.lon(), from.lat() + kilometres * ABOUT_A_KILOMETRE);
    }
}
