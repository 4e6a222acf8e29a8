package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses and streets of an extract, in a stable order.
 *
 * @param addresses mapped house numbers, a building's at its middle
 * @param streets one point on each named street piece
 */
public record AddressBook(List<Address> addresses, List<Address> streets) {

    private static final Comparator<Address> BY_LINE_AND_PLACE = Comparator.comparing(Address::line)
            .thenComparing(address -> address.position().lon())
            .thenComparing(address -> address.position().lat());

    public AddressBook {
        addresses = addresses.stream().sorted(BY_LINE_AND_PLACE).toList();
        streets = streets.stream().sorted(BY_LINE_AND_PLACE).toList();
    }

    /**
     * Reads a {@code .osm.pbf} file.
     *
     * @throws IOException when the file cannot be read or is no such file
     */
    public static AddressBook read(Path pbf) throws IOException {
        return AddressReader.read(pbf);
    }

    /** Where people may live: the addresses, or the streets where no house number is mapped. */
    public List<Address> places() {
        return addresses.isEmpty() ? streets : addresses;
    }
}
