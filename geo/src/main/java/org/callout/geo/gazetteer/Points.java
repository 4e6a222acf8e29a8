package org.callout.geo.gazetteer;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callout.geo.place.Position;

/** Positions to a centimetre, eight bytes each: a country has millions, and as objects they would take four times that. */
final class Points {

    private static final double PER_DEGREE = 1e7;

    private int[] coordinates = {};
    private int size;

    void add(Position point) {
        if (coordinates.length == 2 * size) {
            coordinates = Arrays.copyOf(coordinates, 2 * (size + 1 + size / 2));
        }
        coordinates[2 * size] = packed(point.lon());
        coordinates[2 * size + 1] = packed(point.lat());
        size++;
    }

    /** Gives back the room that was kept for more. */
    void trim() {
        coordinates = Arrays.copyOf(coordinates, 2 * size);
    }

    Position get(int index) {
        return new Position(coordinates[2 * index] / PER_DEGREE, coordinates[2 * index + 1] / PER_DEGREE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    Stream<Position> stream() {
        return IntStream.range(0, size).mapToObj(this::get);
    }

    private static int packed(double degrees) {
        return (int) Math.round(degrees * PER_DEGREE);
    }
}
