package org.callout.geo.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.osm.Address;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.jspecify.annotations.Nullable;

/** A street of one town with its houses. Filled once, then only read. */
final class Street {

    /** Mapped street pieces are about so long, and one point of each is known. */
    private static final double LEAST_ACCURACY_METRES = 50;

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,/]");

    private final String name;
    private final @Nullable String city;

    /** A house by one of its numbers: the one here, the place under the same index there. */
    private final ArrayList<String> numbers = new ArrayList<>(0);

    private final Points houses = new Points();
    private final Points pieces = new Points();

    /** A house as it is found, and the number that it was found by. */
    record Found(String number, FoundPlace place) {}

    Street(String name, @Nullable String city) {
        this.name = name;
        this.city = city == null ? null : city.intern();
    }

    /** Takes in a house, or a piece of the street; so is a house whose number says nothing. */
    void add(Address address) {
        List<String> mapped = numbers(address.houseNumber());
        if (mapped.isEmpty()) {
            pieces.add(address.position());
        }
        mapped.forEach(number -> add(number, address.position()));
    }

    private static List<String> numbers(@Nullable String mapped) {
        return mapped == null
                ? List.of()
                : BETWEEN_NUMBERS
                        .splitAsStream(mapped)
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .toList();
    }

    /** Nearly every street has a number 1: kept once, it costs the next street nothing. */
    private void add(String number, Position position) {
        numbers.add(number.intern());
        houses.add(position);
    }

    /** Nothing will be added any more. */
    void trim() {
        numbers.trimToSize();
        houses.trim();
        pieces.trim();
    }

    String name() {
        return name;
    }

    @Nullable
    String city() {
        return city;
    }

    /** From any of its known points. */
    Distance distanceTo(Position place) {
        return points().map(place::distanceTo).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The street as a whole: the known point of it that is nearest to the middle, and how far it reaches from there. */
    FoundPlace whole() {
        List<Position> points = (pieces.isEmpty() ? houses : pieces).stream().toList();
        Position middle = new Position(
                points.stream().mapToDouble(Position::lon).average().orElseThrow(),
                points.stream().mapToDouble(Position::lat).average().orElseThrow());
        Position heart =
                points.stream().min(Comparator.comparing(middle::distanceTo)).orElseThrow();
        double reach = points().mapToDouble(point -> heart.distanceTo(point).metres())
                .max()
                .orElseThrow();
        return new FoundPlace(
                FoundPlace.Kind.STREET,
                line(name),
                heart,
                new Distance(Math.ceil(Math.max(LEAST_ACCURACY_METRES, reach))));
    }

    /** The houses of that number, and those whose number begins so; the number itself first. */
    List<Found> houses(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return IntStream.range(0, numbers.size())
                .filter(house -> numbers.get(house).toLowerCase(Locale.ROOT).startsWith(wanted))
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer house) -> numbers.get(house).length())
                        .thenComparing(numbers::get))
                .map(house -> new Found(numbers.get(house), point(house)))
                .toList();
    }

    private FoundPlace point(int house) {
        return new FoundPlace(
                FoundPlace.Kind.ADDRESS, line(name + " " + numbers.get(house)), houses.get(house), new Distance(0));
    }

    private Stream<Position> points() {
        return Stream.concat(houses.stream(), pieces.stream());
    }

    private String line(String place) {
        return city == null ? place : place + ", " + city;
    }
}
