package org.callout.geo.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The addresses and streets of an extract, in a stable order.
 *
 * @param addresses mapped house numbers, a building's at its middle
 * @param streets one point on each named street piece
 * @param trails the same of what nobody lives along: paths, tracks, motorways
 */
public record AddressBook(List<Address> addresses, List<Address> streets, List<Address> trails) implements Addresses {

    private static final Comparator<Address> BY_LINE_AND_PLACE = Comparator.comparing(Address::line)
            .thenComparing(address -> address.position().lon())
            .thenComparing(address -> address.position().lat());

    public AddressBook {
        addresses = addresses.stream().sorted(BY_LINE_AND_PLACE).toList();
        streets = streets.stream().sorted(BY_LINE_AND_PLACE).toList();
        trails = trails.stream().sorted(BY_LINE_AND_PLACE).toList();
    }

    /** Of a place without trails. */
    public AddressBook(List<Address> addresses, List<Address> streets) {
        this(addresses, streets, List.of());
    }

    /**
     * Reads a {@code .osm.pbf} file.
     *
     * @throws IOException when the file cannot be read or is no such file
     */
    public static AddressBook read(Path pbf) throws IOException {
        return AddressReader.read(pbf);
    }

    @Override
    public void forEach(Consumer<Address> listener) {
        addresses.forEach(listener);
        streets.forEach(listener);
        trails.forEach(listener);
    }

    @Override
    public void forEachHome(Consumer<Address> listener) {
        var mapped = mapped();
        addresses.forEach(listener);
        streets.stream().filter(street -> !mapped.reaches(street.position())).forEach(listener);
    }

    /** Where houses are mapped: one alone says nothing of the rest of a town. */
    Neighbourhood mapped() {
        var mapped = new Neighbourhood();
        addresses.forEach(address -> mapped.add(address.position()));
        return mapped;
    }
}
