package org.callout.geo.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callout.geo.osm.Address;
import org.callout.geo.osm.Addresses;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/**
 * Sorts addresses and pieces of streets into streets. A street of a town is one wherever its pieces lie; where no town is told,
 * pieces of one name are one street as long as they lie together, and it is said to be of the town that is nearest.
 */
final class StreetBook {

    /** Farther apart, two streets of one name are two streets. */
    private static final Distance TOGETHER = new Distance(3_000);

    /** About a kilometre: towns are larger. */
    private static final double DEGREES_OF_A_SQUARE = 0.01;

    /** Measured on 330,000 streets with words of their own, which are dearest to find again. */
    private static final int BYTES_OF_A_STREET = 500;

    private static final int BYTES_OF_A_POINT = 16;
    private static final int BYTES_OF_A_SQUARE = 80;

    private final Map<String, List<Street>> byName = new HashMap<>();
    private final Map<Square, String> towns = new HashMap<>();
    private final long mostBytes;
    private long bytes;

    private record Square(long x, long y) {

        static Square of(Position place) {
            return new Square(
                    Math.round(place.lon() / DEGREES_OF_A_SQUARE), Math.round(place.lat() / DEGREES_OF_A_SQUARE));
        }

        Square beside(int right, int up) {
            return new Square(x + right, y + up);
        }
    }

    private StreetBook(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Empty when they and their index would take more memory than that. */
    static Optional<List<Street>> streets(Addresses addresses, long mostBytes) {
        var sorting = new StreetBook(mostBytes);
        addresses.forEach(sorting::learnTown);
        addresses.forEach(sorting::add);
        if (sorting.isFull()) return Optional.empty();
        sorting.byName.values().forEach(namesakes -> namesakes.forEach(Street::trim));
        return Optional.of(
                sorting.byName.values().stream().flatMap(List::stream).toList());
    }

    /** What comes after it is full is of no use any more. */
    private void add(Address address) {
        if (isFull()) return;
        streetOf(address, address.city()).add(address);
        bytes += BYTES_OF_A_POINT;
    }

    private boolean isFull() {
        return bytes > mostBytes;
    }

    private void learnTown(Address address) {
        String city = address.city();
        if (city == null || isFull()) return;
        if (towns.putIfAbsent(Square.of(address.position()), city.intern()) == null) bytes += BYTES_OF_A_SQUARE;
    }

    private Street streetOf(Address address, @Nullable String city) {
        List<Street> namesakes = byName.computeIfAbsent(address.street(), first -> new ArrayList<>());
        @Nullable String town = city == null ? townAround(address.position()) : city;
        return find(namesakes, address.position(), city, town).orElseGet(() -> {
            var street = new Street(address.street(), town);
            namesakes.add(street);
            bytes += BYTES_OF_A_STREET;
            return street;
        });
    }

    private static Optional<Street> find(
            List<Street> namesakes, Position place, @Nullable String told, @Nullable String town) {
        if (town != null) {
            Optional<Street> ofTown = namesakes.stream()
                    .filter(street -> Objects.equals(street.city(), town))
                    .findFirst();
            if (ofTown.isPresent() || told != null) return ofTown;
        }
        return namesakes.stream()
                .filter(street -> street.distanceTo(place).compareTo(TOGETHER) <= 0)
                .min(Comparator.comparing(street -> street.distanceTo(place)));
    }

    /** The town of this square or one beside it; null in the wild. */
    private @Nullable String townAround(Position place) {
        Square here = Square.of(place);
        if (towns.containsKey(here)) return towns.get(here);
        for (int right = -1; right <= 1; right++) {
            for (int up = -1; up <= 1; up++) {
                String town = towns.get(here.beside(right, up));
                if (town != null) return town;
            }
        }
        return null;
    }
}
