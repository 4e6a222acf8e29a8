package org.callout.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.callout.bench.CityCrowd.Person;
import org.callout.geo.place.Position;

/** Where help is needed: nine times out of ten within some hundred metres of where people are, else anywhere in the country. */
final class Scenes {

    /** Standard deviation from a volunteer's place, in degrees of latitude: 500 m. */
    private static final double NEARBY = 0.0045;

    private final List<Person> people;
    private final SplittableRandom random = new SplittableRandom(50);

    Scenes(List<Person> people) {
        this.people = people;
    }

    Position next() {
        return random.nextInt(10) == 0 ? anywhere() : inTown();
    }

    private Position inTown() {
        Position home = people.get(random.nextInt(people.size())).position();
        return new Position(
                home.lon() + NEARBY * random.nextGaussian() / Math.cos(Math.toRadians(home.lat())),
                home.lat() + NEARBY * random.nextGaussian());
    }

    /** Empty country, or the sea. */
    private Position anywhere() {
        return new Position(
                CityCrowd.WEST + random.nextDouble(CityCrowd.DEGREES_EAST),
                CityCrowd.SOUTH + random.nextDouble(CityCrowd.DEGREES_NORTH));
    }
}
