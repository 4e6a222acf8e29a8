package org.callout.geo.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private final List<House> houses = new ArrayList<>();
    private final List<Position> pieces = new ArrayList<>();

    /** A house by one of its numbers. */
    private record House(String number, Position position) {}

    Street(String name, @Nullable String city) {
        this.name = name;
        this.city = city;
    }

    /** Takes in a house, or a piece of the street. */
    void add(Address address) {
        String numbers = address.houseNumber();
        if (numbers == null) {
            pieces.add(address.position());
        } else {
            BETWEEN_NUMBERS
                    .splitAsStream(numbers)
                    .map(String::strip)
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> houses.add(new House(number, address.position())));
        }
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
        List<Position> points = pieces.isEmpty() ? points().toList() : pieces;
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
    List<FoundPlace> houses(String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return houses.stream()
                .filter(house -> house.number.toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted(Comparator.comparingInt((House house) -> house.number.length())
                        .thenComparing(House::number))
                .map(house -> new FoundPlace(
                        FoundPlace.Kind.ADDRESS, line(name + " " + house.number), house.position, new Distance(0)))
                .toList();
    }

    private Stream<Position> points() {
        return Stream.concat(houses.stream().map(House::position), pieces.stream());
    }

    private String line(String place) {
        return city == null ? place : place + ", " + city;
    }
}
