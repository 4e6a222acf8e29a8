package org.callout.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.callout.geo.place.Position;
import org.callout.geo.travel.Stop;
import org.callout.geo.travel.TravelMode;
import org.callout.geo.travel.Traveller;

/** One incident among those who could come and the AEDs around it. */
record TravelQuestion(Position scene, List<Traveller> candidates, List<Stop> stops) {

    static final int CANDIDATES = 500;
    static final int STOPS = 50;

    /** As far as the nearest candidates of a town live. */
    private static final double RADIUS_METRES = 2_000;

    private static final Duration PICK_UP = Duration.ofSeconds(30);

    /** Doors are so far from the junctions that places are drawn from, in degrees. */
    private static final double ASIDE = 0.0004;

    /** @param junctions of the town */
    static TravelQuestion any(List<Position> junctions, SplittableRandom random) {
        Position scene = junctions.get(random.nextInt(junctions.size()));
        var near = junctions.stream()
                .filter(junction -> junction.distanceTo(scene).metres() < RADIUS_METRES)
                .toList();
        Supplier<Position> door = () -> aside(near.get(random.nextInt(near.size())), random);
        List<Traveller> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            candidates.add(new Traveller(new UUID(1, i), door.get(), EnumSet.allOf(TravelMode.class)));
        }
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            stops.add(new Stop(new UUID(2, i), door.get(), PICK_UP));
        }
        return new TravelQuestion(aside(scene, random), candidates, stops);
    }

    private static Position aside(Position junction, SplittableRandom random) {
        return new Position(
                junction.lon() + random.nextDouble(-ASIDE, ASIDE), junction.lat() + random.nextDouble(-ASIDE, ASIDE));
    }
}
