package org.callout.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.match.ResponderFixes.ResponderFix;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.geo.place.PositionFix;

/** Fixes of people on duty, in random order: four in five are where they were but for the error of the fix, one is on the move. */
final class Walkers {

    /** Degrees: some 10 m of error, some 150 m walked or cycled since the last fix. */
    private static final double ERROR = 0.0001;

    private static final double WALK = 0.0015;

    private final List<Person> people;
    private final SplittableRandom random = new SplittableRandom(51);

    Walkers(List<Person> people) {
        this.people = people;
    }

    /** Of so many different people. */
    List<Person> next(int count) {
        // People are as good as shuffled: so far apart in the list, none comes twice.
        int first = random.nextInt(people.size());
        int apart = Math.max(1, people.size() / count);
        var moved = new ArrayList<Person>(count);
        for (int i = 0; i < count; i++) {
            Person person = people.get((int) ((first + (long) i * apart) % people.size()));
            double degrees = random.nextInt(5) == 0 ? WALK : ERROR;
            moved.add(new Person(
                    person.id(),
                    new Position(
                            told(person.position().lon() + random.nextDouble(-degrees, degrees)),
                            told(person.position().lat() + random.nextDouble(-degrees, degrees)))));
        }
        return moved;
    }

    /** To the centimetre, as responder-app-api publishes it. */
    private static double told(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    static List<ResponderFix> fixes(List<Person> moved, Instant at) {
        return moved.stream()
                .map(person -> new ResponderFix(person.id(), new PositionFix(person.position(), new Distance(12), at)))
                .toList();
    }
}
