package org.callout.geo.osm;

import java.util.HashSet;
import java.util.Set;
import org.callout.geo.place.Position;

/**
 * Where some points lie, to squares of 0.0027 degrees, 300 m from south to north: only the squares are kept, of which a country has
 * few, and no point is measured to another.
 */
final class Neighbourhood {

    /** As far as the gardens of a house reach, or the next street: what lies farther from every house is not lived in by them. */
    private static final double REACH_DEGREES = 0.0027;

    private final Set<Square> squares = new HashSet<>();

    private record Square(int column, int row) {}

    void add(Position point) {
        squares.add(new Square(number(point.lon()), number(point.lat())));
    }

    /** Always when one of the points lies within 300 m of the place, never when none does within 900 m. */
    boolean reaches(Position place) {
        // Towards the poles the same stretch spans more degrees; nobody lives where it would span all of them.
        double across = REACH_DEGREES / Math.max(0.01, Math.cos(Math.toRadians(place.lat())));
        for (int column = number(place.lon() - across); column <= number(place.lon() + across); column++) {
            for (int row = number(place.lat() - REACH_DEGREES); row <= number(place.lat() + REACH_DEGREES); row++) {
                if (squares.contains(new Square(column, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int number(double degrees) {
        return (int) Math.floor(degrees / REACH_DEGREES);
    }
}
