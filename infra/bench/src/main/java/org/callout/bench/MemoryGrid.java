package org.callout.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;

/** The plainest quick answer there is, to compare with: everybody in memory, in squares, searched ring by ring. */
final class MemoryGrid {

    private static final double DEGREES = 0.01;
    private static final double METRES_A_DEGREE = 111_195;

    private final Map<Long, List<Person>> squares = new HashMap<>();
    private final int rings;

    /** @param people none near a pole or the date line, where rings of squares would not close */
    MemoryGrid(List<Person> people) {
        people.forEach(person -> squares.computeIfAbsent(
                        square(column(person.position()), row(person.position())), unused -> new ArrayList<>())
                .add(person));
        this.rings = (int) (180 / DEGREES);
    }

    /** Somebody at a distance from the scene. */
    record Near(Person person, double metres) {

        /** As everywhere: nearest first, ties by id as the database orders them. */
        static final Comparator<Near> ORDER = Comparator.comparingDouble(Near::metres)
                .thenComparing(near -> near.person.id().toString());
    }

    List<Near> nearest(Position scene, int limit) {
        var nearest = new PriorityQueue<Near>(Near.ORDER.reversed());
        double narrowest =
                DEGREES * METRES_A_DEGREE * Math.cos(Math.toRadians(Math.min(89, Math.abs(scene.lat()) + 1)));
        for (int ring = 0; ring <= rings; ring++) {
            // Whoever is in this ring is at least so far away.
            double atLeast = (ring - 1) * narrowest;
            if (nearest.size() == limit && nearest.element().metres() < atLeast) {
                break;
            }
            addRing(scene, ring, limit, nearest);
        }
        return nearest.stream().sorted(Near.ORDER).toList();
    }

    private void addRing(Position scene, int ring, int limit, PriorityQueue<Near> nearest) {
        int column = column(scene);
        int row = row(scene);
        for (int east = -ring; east <= ring; east++) {
            int step = Math.abs(east) == ring ? 1 : Math.max(1, 2 * ring);
            for (int north = -ring; north <= ring; north += step) {
                List<Person> here = squares.get(square(column + east, row + north));
                if (here != null) {
                    here.forEach(person -> keep(scene, person, limit, nearest));
                }
            }
        }
    }

    /** The same by looking at everybody. */
    static List<Near> byTryingAll(Stream<Person> people, Position scene, int limit) {
        var nearest = new PriorityQueue<Near>(Near.ORDER.reversed());
        people.forEach(person -> keep(scene, person, limit, nearest));
        return nearest.stream().sorted(Near.ORDER).toList();
    }

    private static void keep(Position scene, Person person, int limit, PriorityQueue<Near> nearest) {
        double metres = scene.distanceTo(person.position()).metres();
        if (nearest.size() < limit || metres <= nearest.element().metres()) {
            nearest.add(new Near(person, metres));
            if (nearest.size() > limit) {
                nearest.remove();
            }
        }
    }

    private static int column(Position position) {
        return (int) Math.floor(position.lon() / DEGREES);
    }

    private static int row(Position position) {
        return (int) Math.floor(position.lat() / DEGREES);
    }

    private static long square(int column, int row) {
        return (long) column << 32 | row & 0xFFFF_FFFFL;
    }
}
